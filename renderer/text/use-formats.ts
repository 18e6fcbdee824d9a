// Decides nothing: hands a screen the formats of the interface's language, for the kit in use.
import { useLibraryStore } from '../state/library-store.ts';
import { useLanguage } from '../state/settings.ts';
import { type Formats, formatsOf } from './formats.ts';

/** Dates, ages and numbers in the language of the interface. */
export function useFormats(): Formats {
  const kitIssued = useLibraryStore((state) => state.ready?.catalogue.issued);
  return formatsOf(useLanguage(), kitIssued);
}
