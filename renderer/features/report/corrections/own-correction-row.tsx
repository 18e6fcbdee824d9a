// A person's own call in the list of what is to be sent. It can be chosen, names the contact, and has a code for another screen.
import { useTranslations } from 'use-intl';
import { chooseText } from '../../../../core/base/local-text.ts';
import type { Contact } from '../../../../core/contacts/contact.ts';
import { rowWithId } from '../../../../core/kit/item-id.ts';
import type { StoredCorrection } from '../../../../core/user-data/events/correction.ts';
import { hrefOf } from '../../../app/routes/routes.ts';
import { useLanguage } from '../../../data/user-data/settings.ts';
import { useFormats } from '../../../text/use-formats.ts';
import { Tick } from '../../../ui/tick.tsx';
import { CorrectionRow } from '../../shared/corrections/correction-row.tsx';
import { ShowCode } from './show-code.tsx';

/** One row. */
export function OwnCorrectionRow(props: {
  readonly correction: StoredCorrection;
  readonly contacts: readonly Contact[];
  /** Whether it is not to be handed over. */
  readonly isLeft: boolean;
  readonly onLeave: (isLeft: boolean) => void;
}) {
  const t = useTranslations('corrections');
  const language = useLanguage();
  const { day } = useFormats();
  const { correction, isLeft, onLeave } = props;
  const { id } = correction;
  const contact = rowWithId(props.contacts, correction.contact);
  const name = contact
    ? chooseText(contact.organisation, language).text
    : t('notInKit', { contact: correction.contact });
  return (
    <CorrectionRow
      {...{ correction, contact, name }}
      tools={<ShowCode of={{ kind: 'own', id }} name={name} day={correction.on} />}
      before={
        <Tick isBare isTicked={!isLeft} onChange={(isTicked) => onLeave(!isTicked)}>
          {t('choose', { day: day(correction.on), name })}
        </Tick>
      }
      heading={
        <p>
          <strong>
            {contact ? <a href={hrefOf({ screen: 'contact', contactId: contact.id })}>{name}</a> : name}
          </strong>
        </p>
      }
    />
  );
}
