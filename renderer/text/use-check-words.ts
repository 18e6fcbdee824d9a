// Words for the day on which the facts of a resource were checked, and for facts without such a day.
import { useTranslations } from 'use-intl';
import type { Resource } from '../../core/kit/catalogue.ts';
import { useFormats } from './use-formats.ts';

/** What is said of a check, in full and in few words. */
type CheckWords = {
  /** Such as: Facts checked on 25 November 2026. Without a full stop. */
  readonly whole: (resource: Pick<Resource, 'asOf'>) => string;
  /** Such as: checked 3 weeks ago. */
  readonly short: (resource: Pick<Resource, 'asOf'>) => string;
};

/** The words in the language of the interface. */
export function useCheckWords(): CheckWords {
  const t = useTranslations('common');
  const { age, day } = useFormats();
  return {
    whole: ({ asOf }) => (asOf === undefined ? t('notChecked') : t('asOf', { day: day(asOf) })),
    short: ({ asOf }) =>
      asOf === undefined ? t('notCheckedShort') : t('checkedAge', { age: age(asOf) ?? day(asOf) }),
  };
}
