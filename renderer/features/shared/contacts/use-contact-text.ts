// Copy a contact as plain text with its warning and sources, so that they cannot get lost.
import { type Cited, cited } from '../../../../core/citing/cited.ts';
import type { Contact } from '../../../../core/contacts/contact.ts';
import { unionEmergencyNumber } from '../../../../core/contacts/strip.ts';
import { phonesToCall } from '../../../../core/contacts/vcard.ts';
import { useSourceLine, useSources } from '../citing/use-sources.ts';
import { useCardWords } from './use-card-words.ts';
import { useDialNote } from './use-dial-note.ts';

/** Writes a contact as lines of text in the language of the interface. */
export function useContactText(): (contact: Contact) => Cited {
  const cardWords = useCardWords();
  const dialNote = useDialNote();
  const sourcesOf = useSources();
  const write = useSourceLine();
  return (contact) => {
    const words = cardWords(contact);
    const { organisation, service, replaced, facts, sure, sources, folded } = words;
    const numbers = phonesToCall(contact, words).map(
      (phone) => `${phone.number} (${dialNote(phone, contact)})`,
    );
    const source = write(sourcesOf.ofContact(contact));
    // What took its place, and the reason with 112 in it, are before folded numbers.
    const text = [
      organisation,
      service,
      ...(replaced === undefined ? [] : [replaced]),
      ...(folded && numbers.length === 0 ? [unionEmergencyNumber] : numbers),
      ...(folded ? [folded.why, ...folded.lines] : []),
      ...facts,
      ...contact.emails,
      ...contact.websites,
      sure,
      ...sources,
      source.line,
    ].join('\n');
    return cited(text, [source]);
  };
}
