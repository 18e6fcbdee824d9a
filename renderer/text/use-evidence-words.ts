// Words for the age of a contact: one sentence for details, copies and prints, and a short one for rows.
import { useTranslations } from 'use-intl';
import type { Language } from '../../core/base/language.ts';
import { type AgeWordKey, ageWord, evidenceSentence } from '../../core/contacts/evidence-sentence.ts';
import { ageOf, type Evidence, isWarning } from '../../core/contacts/freshness.ts';
import { useClock } from '../data/session/use-clock.ts';
import { useLanguage } from '../data/user-data/settings.ts';
import { formatsOf } from './formats.ts';

/** A grey date, or an amber word where `isWarning`; `short` has the month where `text` has the day. */
export type AgeWord = { readonly text: string; readonly short: string; readonly isWarning: boolean };

/** The words of evidence; in another language than the interface only inside `TextIn` of that language. */
export function useEvidenceWords(wanted?: Language): {
  readonly sentence: (evidence: Evidence) => string;
  /** Undefined for what carries no age. */
  readonly word: (evidence: Evidence) => AgeWord | undefined;
  readonly isWarning: (evidence: Evidence) => boolean;
} {
  const t = useTranslations('contacts');
  const own = useLanguage();
  const clock = useClock();
  const { day, month } = formatsOf(wanted ?? own);
  const sentence = (evidence: Evidence): string => {
    const said = evidenceSentence(evidence, ageOf(evidence, clock));
    switch (said.key) {
      case 'byLaw':
        return t('byLaw', { directive: said.directive, article: String(said.article) });
      case 'byLawUnconfirmed':
        return t('byLawUnconfirmed', { directive: said.directive, article: String(said.article) });
      case 'confirmedThenSource':
        return t('confirmedThenSource', { name: said.name, day: day(said.day), date: day(said.date) });
      case 'confirmedThenChecked':
        return t('confirmedThenChecked', { name: said.name, day: day(said.day), date: day(said.date) });
      case 'unconfirmedUndated':
        return t('unconfirmedUndated');
      case 'unconfirmed':
        return t('unconfirmed', { date: day(said.date) });
      case 'unconfirmedOld':
        return t('unconfirmedOld', { date: day(said.date) });
      case 'unconfirmedChecked':
        return t('unconfirmedChecked', { date: day(said.date) });
      case 'unconfirmedCheckedOld':
        return t('unconfirmedCheckedOld', { date: day(said.date) });
      case 'confirmedBy':
        return t('confirmedBy', { name: said.name, day: day(said.day) });
      case 'confirmedOld':
        return t('confirmedOld', { name: said.name, day: day(said.day) });
    }
  };
  const wordText = (said: AgeWordKey, written: (date: string) => string): string => {
    switch (said.key) {
      case 'ageConfirmed':
        return t('ageConfirmed', { date: written(said.date) });
      case 'ageChecked':
        return t('ageChecked', { date: written(said.date) });
      case 'ageSource':
        return t('ageSource', { date: written(said.date) });
      case 'ageOld':
        return t('ageOld', { date: written(said.date) });
      case 'ageUndated':
        return t('ageUndated');
    }
  };
  const word = (evidence: Evidence): AgeWord | undefined => {
    const age = ageOf(evidence, clock);
    const said = ageWord(evidence, age);
    return said && { text: wordText(said, day), short: wordText(said, month), isWarning: isWarning(age) };
  };
  return { sentence, word, isWarning: (evidence) => isWarning(ageOf(evidence, clock)) };
}
