// Detects queries for a phone number, such as "whom can I call", and finds the contacts to show for them.
import type { Language } from '../base/language.ts';
import type { Term } from '../kit/glossary.ts';
import type { SearchHit } from './answer.ts';
import { needWords } from './need-words.ts';
import { parseQuery } from './parse-query.ts';
import type { QuestionContext } from './passages.ts';
import { isAskingWord } from './question.ts';
import { search } from './search.ts';
import type { Segment } from './segment.ts';
import { isStopWord } from './stop-words.ts';

// Folded forms. Calling alone is not enough: «call for proposals».
const calling: Readonly<Record<Language, string>> = {
  en: 'call calling phone phoning telephone ring dial contact',
  el: `καλω καλεσω καλει καλεσει καλουμε καλεσουμε καλεισ καλεσεισ καλειτε καλεσετε τηλεφωνο τηλεφωνα τηλεφωνω τηλεφωνησω
 τηλεφωνουμε τηλεφωνησουμε τηλεφωνησει τηλεφωνησετε επικοινωνω επικοινωνησω επικοινωνησουμε`,
  it: 'chiamo chiamare chiamiamo chiama chiami telefono telefonare telefoniamo contatto contattare contattiamo',
  pt: 'ligo ligar ligamos liga ligue telefono telefonar telefonamos telefone chamo chamar chamamos contacto contactar contactamos',
};
const whom: Readonly<Record<Language, string>> = {
  en: 'who whom which where number numbers',
  el: 'ποιοσ ποια ποιο ποιον ποιαν ποιουσ ποιεσ που αριθμο αριθμοσ αριθμουσ',
  it: 'chi quale quali dove numero numeri',
  pt: 'quem qual quais onde numero numeros',
};
/** More of these would leave no room for other contacts. */
const maxEmergencyContacts = 2;
const callingWords = wordsOf(calling);
const whomWords = wordsOf(whom);

function wordsOf(lists: Readonly<Record<Language, string>>): ReadonlySet<string> {
  return new Set(Object.values(lists).flatMap((list) => list.split(/\s+/)));
}

/** Whether a query asks for a person or service to call, in any of the languages. */
export function asksWhomToCall(line: string): boolean {
  const { words } = parseQuery(line);
  return words.some(({ form }) => callingWords.has(form)) && words.some(({ form }) => whomWords.has(form));
}

/**
 * Contacts of the reader's country and of the Union, best first. First those that match the other words, then a few for immediate
 * danger, then helplines for children. Each appears once, in whatever language.
 */
export function contactsToCall(
  segments: readonly Segment[],
  line: string,
  context: QuestionContext,
  glossary: readonly Term[],
  limit: number,
): SearchHit[] {
  const { language, country } = context;
  const about = parseQuery(line).words.filter(
    ({ form }) =>
      !callingWords.has(form) && !whomWords.has(form) && !isAskingWord(form) && !isStopWord(form, language),
  );
  const contactsFor = (words: string, most: number): readonly SearchHit[] =>
    search(segments, words, {
      ...{ language, glossary, limit: most },
      filters: { kinds: ['contact'], ...(country && { countries: [country, 'EU'] }) },
      ...(country && { country }),
    }).hits;
  // A contact matches all words of a need that it serves.
  const serving = (need: 'danger-now' | 'child-helpline', most: number): readonly SearchHit[] =>
    contactsFor(needWords(need, language), most).filter(({ isPartial }) => !isPartial);
  const found = new Map<string, SearchHit>();
  for (const hit of [
    ...contactsFor(about.map(({ typed }) => typed).join(' '), limit),
    ...serving('danger-now', maxEmergencyContacts),
    ...serving('child-helpline', limit),
  ])
    if (!found.has(hit.locator)) found.set(hit.locator, hit);
  return [...found.values()].slice(0, limit);
}
