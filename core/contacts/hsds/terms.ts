// Taxonomy terms for facts that have no column in HSDS. They are stored as attributes.
import { languages } from '../../base/language.ts';
import { type Need, needSchema } from '../contact.ts';
import { rowId } from './row-id.ts';
import type { Row } from './rows.ts';

const fixedTerms = {
  'contact-id': 'The name of the entry in the kit, such as gr-1056.',
  'replaced-by': 'The name of the entry in the kit that took the place of this one.',
  country: 'ISO 3166-1 code of the country in which the service is offered; EU for all of the Union.',
  city: 'The city whose own holiday the service keeps.',
  'time-zone': 'Time zone of the hours of a row, as in the IANA data base.',
  'on-holidays': 'Whether the hours of a row hold on public holidays: open or closed.',
  'by-appointment': 'The service sees or answers people by appointment only.',
  emergency: 'The service is for emergencies.',
  'strip-order': 'Place of the number among the emergency numbers that are always in sight; counts from 1.',
  website: 'A further address of the service on the web.',
  'assurer-email':
    'The address of whoever confirmed the entry, where it is not a well-formed e-mail address.',
  email: 'An address as it was found that is not a well-formed e-mail address.',
  'number-kind': 'Kind of number: short-code, fixed, mobile or freephone.',
  channel: 'A way in which the number can be used: voice, text, whatsapp, viber or signal.',
  'international-number':
    'The number as it is dialled from another country, as ITU-T E.164. Short codes have none: they work inside the country only.',
  'evidence-date': 'Date of the newest source; as precise as the source, or undated.',
  'check-kind': 'What was done to the entry: compiled, reviewed or confirmed.',
  'check-by': 'Who compiled, reviewed or confirmed the entry.',
  'check-on': 'The day on which the entry was compiled, reviewed or confirmed.',
  'source-title': 'A source of the entry: its title. Parts of one source share the link type.',
  'source-address': 'A source of the entry: where it was found.',
  'source-date': 'A source of the entry: its date, as precise as it was, or undated.',
  'language-of-text': 'ISO 639-1 code of the language in which the column named by the link type is written.',
  'translation-en': 'English translation of the column named by the link type.',
  'translation-el': 'Greek translation of the column named by the link type.',
  'translation-it': 'Italian translation of the column named by the link type.',
  'translation-pt': 'Portuguese translation of the column named by the link type.',
} as const;

/** Code of a term. */
export type TermCode = keyof typeof fixedTerms | `need-${Need}`;

const needTerms = needSchema.options.map((need): [TermCode, string] => [
  `need-${need}`,
  `The service answers the need “${need.replaceAll('-', ' ')}”.`,
]);

/** The id of this program's taxonomy. All other terms are foreign. */
export const taxonomyId = rowId('taxonomy', 'contact-terms');

/** The taxonomy of all terms. */
export const taxonomyRow: Row<'taxonomy'> = {
  id: taxonomyId,
  name: 'IMPACT Kit contact terms',
  description: 'Needs a service answers, and facts of a contact for which HSDS has no column.',
  version: '1',
};

/** All terms, the same in every kit. */
export const termRows: readonly Row<'taxonomy_term'>[] = [
  ...(Object.entries(fixedTerms) as [TermCode, string][]),
  ...needTerms,
].map(([code, description]) => ({
  id: termId(code),
  code,
  name: code.replaceAll('-', ' '),
  description,
  taxonomy_id: taxonomyId,
  language: 'en',
}));

/** The id of the row of a term. */
export function termId(code: TermCode): string {
  return rowId('taxonomy_term', code);
}

/** The rows of a term of another directory. */
export function foreignTerm(
  scheme: string,
  term: string,
): { readonly taxonomy: Row<'taxonomy'>; readonly taxonomy_term: Row<'taxonomy_term'> } {
  const id = rowId('taxonomy', JSON.stringify(scheme));
  return {
    taxonomy: { id, name: scheme, description: scheme },
    taxonomy_term: {
      id: rowId('taxonomy_term', JSON.stringify([scheme, term])),
      name: term,
      description: term,
      taxonomy_id: id,
    },
  };
}

/** The codes of the four translations, by language. */
export const translationCodes = languages.map((language) => [language, `translation-${language}`] as const);
