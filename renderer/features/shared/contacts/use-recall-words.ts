// Sentences about what a publisher recalled: which number was wrong, what to call, and why.
import { useTranslations } from 'use-intl';
import type { Language } from '../../../../core/base/language.ts';
import { chooseText, type LocalText } from '../../../../core/base/local-text.ts';
import type { RecalledNumber } from '../../../../core/contacts/recalled-contact.ts';
import { useLanguage } from '../../../data/user-data/settings.ts';
import { formatsOf } from '../../../text/formats.ts';

type RecallWords = {
  /** One line: the wrong number, and what to call in its place. */
  readonly line: (recalled: Pick<RecalledNumber, 'number' | 'instead'>) => string;
  /** Who says so, since when, and why. */
  readonly said: (notice: { readonly reason: LocalText; readonly on: string }) => string;
};

/** Writes the sentences; in another language than the interface only inside `TextIn` of that language. */
export function useRecallWords(wanted?: Language): RecallWords {
  const t = useTranslations('recalls');
  const own = useLanguage();
  const language = wanted ?? own;
  const { day } = formatsOf(language);
  return {
    line: ({ number, instead }) =>
      instead ? t('line', { number, instead: instead.number }) : t('lineNone', { number }),
    said: ({ reason, on }) => t('said', { day: day(on), reason: chooseText(reason, language).text }),
  };
}
