// One correction of the person in a list: the result of the call, its words, and its actions.
import { Pencil, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { numberPattern } from '../../../../core/base/plain-text.ts';
import type { Contact } from '../../../../core/contacts/contact.ts';
import type { StoredCorrection } from '../../../../core/user-data/events/correction.ts';
import { useFormats } from '../../../text/use-formats.ts';
import { EntryRow } from '../../../ui/entry-row.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { CallForm } from './call-form.tsx';
import { changeCorrection, remove } from './correction-actions.ts';
import { CorrectionFacts } from './correction-facts.tsx';
import { useCorrectionWords } from './use-correction-words.ts';

/** One correction. */
export function CorrectionRow(props: {
  readonly correction: StoredCorrection;
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
    <EntryRow
      data-correction={correction.id}
      before={props.before}
      tools={
        <>
          {props.tools}
          <IconButton icon={Pencil} name={t('edit', named)} onPress={() => setEdited(true)} />
          <IconButton
            icon={Trash2}
            name={t('remove', named)}
            onPress={() => void remove({ kind: 'correction', correction, name })}
          />
        </>
      }
    >
      {props.heading}
      <p>{sentence(correction)}</p>
      <CorrectionFacts correction={correction} />
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
    </EntryRow>
  );
}
