// Words for the numbers of a contact that are folded or recalled, for every copy and print.
import { useTranslations } from 'use-intl';
import type { Language } from '../../../../core/base/language.ts';
import type { Contact } from '../../../../core/contacts/contact.ts';
import { recalledIn } from '../../../../core/contacts/recalled-contact.ts';
import type { FoldedNumbers } from '../../../../core/contacts/vcard.ts';
import type { Fold } from '../../../../core/corrections/folding.ts';
import { useLanguage } from '../../../data/user-data/settings.ts';
import { formatsOf } from '../../../text/formats.ts';
import { useContactFolds } from './use-contact-folds.ts';
import { useRecallWords } from './use-recall-words.ts';

/** Writes why a number is folded; in another language than the interface only inside `TextIn` of that language. */
function useFoldSentence(wanted?: Language): (fold: Fold) => string {
  const t = useTranslations('contacts');
  const own = useLanguage();
  const { day } = formatsOf(wanted ?? own);
  return (fold) => t(`doubtText.${fold.reason}`, { day: 'on' in fold ? day(fold.on) : '' });
}

/** Why numbers of a contact are folded that a person can ask to see; empty when there are none. */
export function useFoldReasons(wanted?: Language): (contact: Contact) => string {
  const sentence = useFoldSentence(wanted);
  const { foldOf } = useContactFolds();
  return (contact) => {
    const folds = contact.phones.flatMap((phone) => foldOf(contact, phone) ?? []);
    return [...new Set(folds.map(sentence))].join(' ');
  };
}

/** The folded and the recalled numbers of a contact; undefined when there are none. */
export function useFoldedNumbers(wanted?: Language): (contact: Contact) => FoldedNumbers | undefined {
  const t = useTranslations('contacts');
  const reasons = useFoldReasons(wanted);
  const { foldOf } = useContactFolds();
  const recallWords = useRecallWords(wanted);
  return (contact) => {
    const folded = contact.phones.filter((phone) => foldOf(contact, phone));
    const recalled = recalledIn(contact);
    if (folded.length + recalled.length === 0) return undefined;
    return {
      why: [reasons(contact), ...recalled.map(recallWords.said)].filter((text) => text !== '').join(' '),
      numbers: [...recalled, ...folded].map(({ number }) => number),
      lines: [...recalled.map(recallWords.line), ...folded.map(({ number }) => t('doubtNumber', { number }))],
    };
  };
}
