// Decides how one correction of the person looks in a list: what came of the call, its words, and what can be done with it.
import { Pencil, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Contact } from '../../../core/contacts/contact.ts';
import { numberPattern } from '../../../core/corrections/plain-text.ts';
import type { OwnCorrection } from '../../../core/vault/own-data.ts';
import { IconButton } from '../../parts/icon-button.tsx';
import { useFormats } from '../../text/use-formats.ts';
import { CallForm } from './call-form.tsx';
import { changeCorrection, remove } from './correction-actions.ts';
import { CorrectionFacts } from './correction-facts.tsx';
import styles from './correction-row.module.css';
import { useCorrectionWords } from './use-correction-words.ts';

/** One correction. */
export function CorrectionRow(props: {
  readonly correction: OwnCorrection;
  /** The contact it is about, when the kit has it. */
  readonly contact: Contact | undefined;
  /** What the contact is called. */
  readonly name: string;
  /** Before the words, such as a box to choose it. */
  readonly before?: ReactNode;
  /** The name with its link, where the list is about many contacts. */
  readonly heading?: ReactNode;
  /** More buttons. */
  readonly tools?: ReactNode;
}) {
  const t = useTranslations('corrections');
  const { correction, contact, name } = props;
  const { sentence } = useCorrectionWords();
  const { day } = useFormats();
  const [isEdited, setEdited] = useState(false);
  const named = { day: day(correction.on), name };
  const { sequence: _, ...start } = correction;
  return (
    <li className={styles['row']} data-correction={correction.id}>
      {props.before && <span className={styles['pick']}>{props.before}</span>}
      <div className={styles['words']}>
        {props.heading}
        <p>{sentence(correction)}</p>
        <CorrectionFacts correction={correction} />
      </div>
      <div className={`${styles['tools']} no-print`}>
        {props.tools}
        <IconButton icon={Pencil} name={t('edit', named)} onPress={() => setEdited(true)} />
        <IconButton
          icon={Trash2}
          name={t('remove', named)}
          onPress={() => void remove({ kind: 'correction', correction, name })}
        />
      </div>
      {isEdited && (
        <CallForm
          title={t('formEdit')}
          start={start}
          numbers={(contact?.phones ?? [])
            .map(({ number }) => number)
            .filter((one) => numberPattern.test(one))}
          onKeep={(draft) =>
            void changeCorrection({ ...draft, id: correction.id, revision: correction.revision })
          }
          onClose={() => setEdited(false)}
        />
      )}
    </li>
  );
}
