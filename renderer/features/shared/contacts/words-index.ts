// Index of words in contacts, fast enough for every keystroke in a list of thousands.

import { languages } from '../../../../core/base/language.ts';
import type { Contact } from '../../../../core/contacts/contact.ts';
import { recalledIn } from '../../../../core/contacts/recalled-contact.ts';
import { foldWord } from '../../../../core/search/fold.ts';
import { needWords } from '../../../../core/search/need-words.ts';
import { splitWords } from '../../../../core/search/words.ts';

type WordsIndex = {
  /** Every word there is, in order of its letters. */
  readonly forms: readonly string[];
  /** The contacts of each word, by their places. */
  readonly places: readonly (readonly number[])[];
  /** The digits of the numbers of each contact. */
  readonly numbers: readonly string[];
};

const made = new WeakMap<readonly Contact[], WordsIndex>();

/**
 * The contacts in which every word begins a word, in any of their languages; digits may also begin anywhere in a number. The words of a
 * list are gathered once.
 */
export function contactsWith(contacts: readonly Contact[], words: readonly string[]): ReadonlySet<Contact> {
  const index = made.get(contacts) ?? makeIndex(contacts);
  made.set(contacts, index);
  const counts = new Uint16Array(contacts.length);
  for (const [step, word] of words.entries()) {
    const count = (place: number): void => {
      if (counts[place] === step) counts[place] = step + 1;
    };
    const letters = foldWord(word);
    for (let at = firstFrom(index.forms, letters); index.forms[at]?.startsWith(letters); at += 1)
      for (const place of index.places[at] ?? []) count(place);
    if (!/^\d+$/.test(word)) continue;
    for (const [place, numbers] of index.numbers.entries()) if (numbers.includes(word)) count(place);
  }
  return new Set(contacts.filter((_, place) => counts[place] === words.length));
}

function makeIndex(contacts: readonly Contact[]): WordsIndex {
  const found = new Map<string, number[]>();
  for (const [place, contact] of contacts.entries()) {
    for (const form of new Set(textsOf(contact).flatMap(formsIn))) {
      const places = found.get(form);
      if (places) places.push(place);
      else found.set(form, [place]);
    }
  }
  const forms = [...found.keys()].sort();
  return {
    forms,
    places: forms.map((form) => found.get(form) ?? []),
    // A sign between them, so that no digits are found across two numbers.
    numbers: contacts.map((contact) =>
      [
        ...contact.phones.flatMap(({ number, e164 = '' }) => [number, e164]),
        // Who looks for a wrong number finds what to call.
        ...recalledIn(contact).map(({ number }) => number),
      ]
        .map((text) => text.replace(/\D/g, ''))
        .join(' '),
    ),
  };
}

function textsOf(contact: Contact): string[] {
  const { areas = [], locations = [], languages: spoken } = contact;
  const places = locations.flatMap(({ name, address }) => [name, address?.street, address?.city]);
  const { organisation, service, region, whoMayCall } = contact;
  return [organisation, service, region, spoken, whoMayCall, ...areas, ...places]
    .flatMap((text) => Object.values(text ?? {}))
    .concat(contact.needs.flatMap((need) => languages.map((language) => needWords(need, language))))
    .concat(contact.emails, contact.websites);
}

function formsIn(text: string): string[] {
  return splitWords(text).map(({ form }) => form);
}

/** The place of the first word that does not come before the letters. */
function firstFrom(forms: readonly string[], letters: string): number {
  let low = 0;
  let high = forms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((forms[middle] ?? '') < letters) low = middle + 1;
    else high = middle;
  }
  return low;
}
