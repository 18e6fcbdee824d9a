// Hook for the formats of the interface's language, for the kit in use.
import { useLibraryStore } from '../data/db/library-store.ts';
import { useLanguage } from '../data/user-data/settings.ts';
import { type Formats, formatsOf } from './formats.ts';

/** Dates, ages and numbers in the language of the interface. */
export function useFormats(): Formats {
  const kitIssued = useLibraryStore((state) => state.ready?.catalogue.issued);
  return formatsOf(useLanguage(), kitIssued);
}
