// Decides nothing: hands a screen the formats of the interface's language.
import { useLanguage } from '../state/settings.ts';
import { type Formats, formatsOf } from './formats.ts';

/** Dates, ages and numbers in the language of the interface. */
export function useFormats(): Formats {
  return formatsOf(useLanguage());
}
