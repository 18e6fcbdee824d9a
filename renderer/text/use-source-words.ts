// Words for a source line, and the name of the kit in them.
import { useTranslations } from 'use-intl';
import type { Language } from '../../core/base/language.ts';
import { chooseText } from '../../core/base/local-text.ts';
import type { AsOf, KitFacts } from '../../core/citing/source-facts.ts';
import type { SourceWords } from '../../core/citing/source-line.ts';
import { ageOfDate } from '../../core/contacts/freshness.ts';
import { kitOf, useLibraryStore } from '../data/db/library-store.ts';
import { useClock } from '../data/session/use-clock.ts';
import { useLanguage } from '../data/user-data/settings.ts';
import { formatsOf } from './formats.ts';
import { useCheckSentence } from './use-check-words.ts';
import { useEvidenceWords } from './use-evidence-words.ts';

/** The words of source lines; in another language than the interface only inside `TextIn` of that language. */
export function useSourceWords(wanted?: Language): SourceWords {
  const t = useTranslations('cite');
  const common = useTranslations('common');
  const own = useLanguage();
  const { day } = formatsOf(wanted ?? own);
  const clock = useClock();
  const { sentence } = useEvidenceWords(wanted);
  const checkSentence = useCheckSentence(wanted);
  const undated = common('undated');
  const asOf = (date: AsOf): string => {
    switch (date.kind) {
      case 'resource':
        return [
          `${checkSentence(date.check)}.`,
          ...(ageOfDate(undefined, clock, date.nextCheck).kind === 'check-due'
            ? [common('outOfDate', { day: day(date.nextCheck ?? '') })]
            : []),
        ].join(' ');
      case 'evidence':
        return sentence(date.evidence);
      case 'issued':
        return t('issued', { day: day(date.day) });
    }
  };
  return {
    page: (label, last) => (last === undefined ? t('page', { label }) : t('pages', { label, last })),
    slide: (label, last) => (last === undefined ? t('slide', { label }) : t('slides', { label, last })),
    entry: (source) => t('entry', { source }),
    undated,
    asOf,
    replaced: (title) => t('replaced', { title }),
    kit: ({ title, version, publisher }) =>
      publisher === undefined
        ? t('kitOfItsName', { title, version })
        : t('kit', { title, version, publisher }),
    notVerified: common('publisherNotVerified'),
  };
}

/** The kit of an item as sources name it; undefined before a library is ready. */
export function useKitFacts(wanted?: Language): (id: string) => KitFacts | undefined {
  const own = useLanguage();
  const library = useLibraryStore((state) => state.ready);
  return (id) => {
    if (!library) return undefined;
    const { catalogue, isVerified } = kitOf(library, id);
    const { title, version, publisher, issued } = catalogue;
    return {
      ...{ title: chooseText(title, wanted ?? own).text, version, publisher: publisher.name },
      ...{ issued, isVerified },
    };
  };
}
