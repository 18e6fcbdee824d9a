// Date of a source: as precise as it was, or a note that there is none.
import { useTranslations } from 'use-intl';
import { useFormats } from './use-formats.ts';

/** Writes the date of a source of a resource or contact; kits write `undated` where none was found. */
export function useSourceDate(): (date: string) => string {
  const t = useTranslations('common');
  const { day } = useFormats();
  return (date) => (date === 'undated' ? t('undated') : day(date));
}
