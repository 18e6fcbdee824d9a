// Words for the numbers of a contact that are folded, for every copy and print.
import { useTranslations } from 'use-intl';
import type { Language } from '../../../../core/base/language.ts';
import type { Contact } from '../../../../core/contacts/contact.ts';
import type { FoldedNumbers } from '../../../../core/contacts/vcard.ts';
import type { Fold } from '../../../../core/corrections/folding.ts';
import { useLanguage } from '../../../data/user-data/settings.ts';
import { formatsOf } from '../../../text/formats.ts';
import { useContactFolds } from './use-contact-folds.ts';

/** Writes why a number is folded; in another language than the interface only inside `TextIn` of that language. */
function useFoldSentence(wanted?: Language): (fold: Fold) => string {
  const t = useTranslations('contacts');
  const own = useLanguage();
  const { day } = formatsOf(wanted ?? own);
  return (fold) => t(`doubtText.${fold.reason}`, { day: 'on' in fold ? day(fold.on) : '' });
}

/** The folded numbers of a contact; undefined when all are open. */
export function useFoldedNumbers(wanted?: Language): (contact: Contact) => FoldedNumbers | undefined {
  const t = useTranslations('contacts');
  const sentence = useFoldSentence(wanted);
  const { foldOf } = useContactFolds();
  return (contact) => {
    const folded = contact.phones.flatMap((phone) => {
      const fold = foldOf(contact, phone);
      return fold ? [{ number: phone.number, why: sentence(fold) }] : [];
    });
    if (folded.length === 0) return undefined;
    return {
      why: [...new Set(folded.map(({ why }) => why))].join(' '),
      numbers: folded.map(({ number }) => number),
      lines: folded.map(({ number }) => t('doubtNumber', { number })),
    };
  };
}
