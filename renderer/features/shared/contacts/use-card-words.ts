// Words that accompany an exported contact: how sure it is, facts, sources, in the language of the interface.
import { useTranslations } from 'use-intl';
import type { Language } from '../../../../core/base/language.ts';
import type { LocalText } from '../../../../core/base/local-text.ts';
import { chooseText } from '../../../../core/base/local-text.ts';
import { contactName } from '../../../../core/contacts/contact-name.ts';
import { reachOf } from '../../../../core/contacts/dial.ts';
import { evidenceOf } from '../../../../core/contacts/freshness.ts';
import type { SucceededContact } from '../../../../core/contacts/successor.ts';
import type { CardWords } from '../../../../core/contacts/vcard.ts';
import { kitOf, useLibraryStore } from '../../../data/db/library-store.ts';
import { useLanguage } from '../../../data/user-data/settings.ts';
import { formatsOf } from '../../../text/formats.ts';
import { useEvidenceWords } from '../../../text/use-evidence-words.ts';
import { useFoldedNumbers } from './use-folded-numbers.ts';
import { useMoreFacts } from './use-more-facts.ts';

/** Writes the words of a contact; in another language only inside `TextIn` of that language. */
export function useCardWords(wanted?: Language): (contact: SucceededContact) => CardWords {
  const t = useTranslations('contacts');
  const share = useTranslations('share');
  const common = useTranslations('common');
  const cite = useTranslations('cite');
  const more = useMoreFacts(wanted);
  const foldedNumbers = useFoldedNumbers(wanted);
  const { sentence } = useEvidenceWords(wanted);
  const own = useLanguage();
  const language = wanted ?? own;
  const { day } = formatsOf(language);
  const sourceDate = (date: string): string => (date === 'undated' ? common('undated') : day(date));
  const library = useLibraryStore((state) => state.ready);
  const isVerified = (id: string): boolean => !library || kitOf(library, id).isVerified;
  const notVerified = `${common('publisherNotVerified')}.`;
  const words = (text: LocalText): string => chooseText(text, language).text;
  return (contact) => {
    const line = (label: string, value: string): string => t('copyLine', { label, value });
    return {
      language,
      organisation: words(contact.organisation),
      service: words(contact.service),
      replaced: contact.successor && cite('replaced', { title: contactName(contact.successor, language) }),
      reach: (phone) => {
        const reach = reachOf(phone, contact);
        if (reach.kind === 'everywhere') return undefined;
        if (reach.kind === 'union') return share('onlyInsideEU');
        return share('onlyInside', { country: common(`countries.${reach.country}`) });
      },
      folded: foldedNumbers(contact),
      // First, since the code for a camera clips what is long.
      sure: [...(isVerified(contact.id) ? [] : [notVerified]), sentence(evidenceOf(contact))].join(' '),
      facts: [
        line(t('hours'), words(contact.openingHours)),
        line(t('who'), words(contact.whoMayCall)),
        line(t('cost'), t(`costs.${contact.isFree}`)),
        line(t('languages'), words(contact.languages)),
        ...more.lines(contact),
        ...(contact.notes ? [line(t('notes'), words(contact.notes))] : []),
      ],
      sources: contact.sources.map(({ title, date, address }) =>
        share('source', { title, date: sourceDate(date), address }),
      ),
    };
  };
}
