// How a row shows the number of a contact: the first one to call, or why none of them is shown.
import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Contact } from '../../../../core/contacts/contact.ts';
import { evidenceOf } from '../../../../core/contacts/freshness.ts';
import type { Fold } from '../../../../core/corrections/folding.ts';
import { useEvidenceWords } from '../../../text/use-evidence-words.ts';
import { Badge } from '../../../ui/badge.tsx';
import { groupNumber, PhoneNumber } from '../../../ui/phone-number.tsx';
import { RecalledInRow } from './recalled-numbers.tsx';
import { useContactFolds } from './use-contact-folds.ts';

/** The first number to call, and those that the publisher recalled. */
export function RowNumber({ contact }: { readonly contact: Contact }) {
  const { openPhones, foldOfAll } = useContactFolds();
  const fold = foldOfAll(contact);
  const [phone] = openPhones(contact);
  if (!fold && !phone) return null;
  return (
    <span>
      {fold && <FoldBadge fold={fold} />}
      {phone && !fold && <PhoneNumber number={phone.number} size="row" />} <RecalledInRow contact={contact} />
    </span>
  );
}

/** Replaces a folded number. */
export function FoldBadge({ fold }: { readonly fold: Fold }) {
  const t = useTranslations('contacts');
  return (
    <span data-folded={fold.reason}>
      <Badge tone="warning" icon={TriangleAlert}>
        {t(`doubt.${fold.reason}`)}
      </Badge>
    </span>
  );
}

/** The first number as words of a line, grouped as everywhere else, with its age when that is a warning. */
export function useNumberWords(): (contact: Contact) => string {
  const t = useTranslations('contacts');
  const { openPhones, foldOfAll } = useContactFolds();
  const { word } = useEvidenceWords();
  return (contact) => {
    const fold = foldOfAll(contact);
    if (fold) return t(`doubt.${fold.reason}`);
    const [phone] = openPhones(contact);
    if (!phone) return '';
    const number = groupNumber(phone.number).join('\u00a0');
    const age = word(evidenceOf(contact));
    return age?.isWarning ? `${number} (${age.text})` : number;
  };
}
