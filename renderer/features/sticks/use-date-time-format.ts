// Format of a date and time in the register, as the person's computer has them.
import { localeTags } from '../../../core/base/language.ts';
import { useLanguage } from '../../data/user-data/settings.ts';

/** Writes an ISO 8601 time. */
export function useDateTimeFormat(): (when: string) => string {
  const language = useLanguage();
  const format = new Intl.DateTimeFormat(localeTags[language], { dateStyle: 'short', timeStyle: 'short' });
  return (when) => {
    const date = new Date(when);
    return Number.isNaN(date.getTime()) ? when : format.format(date);
  };
}
