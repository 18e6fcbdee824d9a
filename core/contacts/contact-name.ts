// Name of a contact in one line.
import type { Language } from '../base/language.ts';
import { localised } from '../base/local-text.ts';
import type { Contact } from './contact.ts';

/** Its organisation and its service. */
export function contactName(
  { organisation, service }: Pick<Contact, 'organisation' | 'service'>,
  wanted: Language,
): string {
  return `${localised(organisation, wanted)}, ${localised(service, wanted)}`;
}
