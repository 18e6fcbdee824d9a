// Hook for the formats of the interface's language, for the kits in use.
import { useNewestIssue } from '../data/db/library-store.ts';
import { useLanguage } from '../data/user-data/settings.ts';
import { type Formats, formatsOf } from './formats.ts';

/** Dates, ages and numbers in the language of the interface. */
export function useFormats(): Formats {
  const kitIssued = useNewestIssue();
  return formatsOf(useLanguage(), kitIssued);
}
