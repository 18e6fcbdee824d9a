// Words for the check of a text: who checked, confirmed or compiled it, and on which day; and for texts without such a day.
import { useTranslations } from 'use-intl';
import type { Language } from '../../core/base/language.ts';
import type { Resource } from '../../core/kit/catalogue.ts';
import { type SaidCheck, saidCheck } from '../../core/kit/check.ts';
import { useLanguage } from '../data/user-data/settings.ts';
import { formatsOf } from './formats.ts';
import { useFormats } from './use-formats.ts';

type Checked = Pick<Resource, 'asOf' | 'check'> & Partial<Pick<Resource, 'sources'>>;

/** What is said of a check, in full and in few words. */
type CheckWords = {
  /** Such as: Facts checked on 25 November 2026. Without a full stop. */
  readonly whole: (resource: Checked) => string;
  /** Such as: checked 3 weeks ago. */
  readonly short: (resource: Checked) => string;
};

/** The words in the language of the interface. */
export function useCheckWords(): CheckWords {
  const t = useTranslations('common');
  const { age, day: written } = useFormats();
  const sentence = useCheckSentence();
  const short = (said: SaidCheck): string => {
    if (said.kind === 'unchecked') return t('notCheckedShort');
    const words = { age: age(said.day) ?? written(said.day) };
    switch (said.kind) {
      case 'compiled':
        return t('compiledAge', words);
      case 'reviewed':
        return t('checkedAge', words);
      case 'confirmed':
        return t('confirmedAge', words);
    }
  };
  return {
    whole: (resource) => sentence(saidCheck(resource)),
    short: (resource) => short(saidCheck(resource)),
  };
}

/** The words in full; in another language than the interface only inside `TextIn` of that language. */
export function useCheckSentence(wanted?: Language): (said: SaidCheck) => string {
  const t = useTranslations('common');
  const own = useLanguage();
  const { day: written } = formatsOf(wanted ?? own);
  return (said) => {
    if (said.kind === 'unchecked') return t('notChecked');
    const { by } = said;
    const day = written(said.day);
    switch (said.kind) {
      case 'compiled':
        return said.sourcesUpTo === undefined
          ? t('compiledOn', { day })
          : t('compiledUpTo', { day, date: written(said.sourcesUpTo) });
      case 'reviewed':
        return by === undefined ? t('asOf', { day }) : t('asOfBy', { day, by });
      case 'confirmed':
        return by === undefined ? t('confirmedOn', { day }) : t('confirmedOnBy', { day, by });
    }
  };
}
