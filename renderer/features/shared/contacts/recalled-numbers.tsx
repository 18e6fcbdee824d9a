// Numbers that the publisher recalled: struck out, with what to call in their place, and why.
import { useTranslations } from 'use-intl';
import type { Contact } from '../../../../core/contacts/contact.ts';
import { type RecalledNumber, recalledIn } from '../../../../core/contacts/recalled-contact.ts';
import { hrefOf } from '../../../app/routes/routes.ts';
import { contactById } from '../../../data/db/queries.ts';
import { useLibrary } from '../../../data/db/use-library.ts';
import { Band } from '../../../ui/band.tsx';
import { StruckNumber } from '../../../ui/phone-number.tsx';
import { textClass } from '../../../ui/text.ts';
import { LocalWords } from './local-words.tsx';
import { useRecallWords } from './use-recall-words.ts';

/** A band for each recalled number of a contact; nothing for others. */
export function RecalledNumbers({ contact }: { readonly contact: Contact }) {
  return recalledIn(contact).map((recalled) => <RecalledBand key={recalled.number} recalled={recalled} />);
}

function RecalledBand({ recalled }: { readonly recalled: RecalledNumber }) {
  const t = useTranslations('recalls');
  const { said } = useRecallWords();
  const { number, instead } = recalled;
  return (
    <div data-recalled-number>
      <Band tone="danger" role="status">
        <p>
          <strong>{t('wrong')}:</strong> <StruckNumber number={number} />
          {'. '}
          <strong>{instead ? t('use', { number: instead.number }) : t('none')}</strong>
          {instead?.contactId !== undefined && <OtherContact id={instead.contactId} />}
        </p>
        <p className={textClass('note')}>{said(recalled)}</p>
      </Band>
    </div>
  );
}

/** The contact that has the right number, where it is in the library. */
function OtherContact({ id }: { readonly id: string }) {
  const contact = useLibrary((library) => contactById(library, id), [id]);
  if (!contact) return null;
  return (
    <>
      {' '}
      <a href={hrefOf({ screen: 'contact', contactId: contact.id })}>
        <LocalWords text={contact.organisation} />
      </a>
    </>
  );
}

/** The recalled numbers in a row, beside the number to call. */
export function RecalledInRow({ contact }: { readonly contact: Contact }) {
  return recalledIn(contact).map(({ number }) => <WrongNumber key={number} number={number} />);
}

/** One of them. */
export function WrongNumber({ number }: { readonly number: string }) {
  const t = useTranslations('recalls');
  return (
    <span className={textClass('small')} data-recalled-number>
      <span className="visually-hidden">{t('wrong')}: </span>
      <StruckNumber number={number} />
    </span>
  );
}
