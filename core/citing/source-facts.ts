// Facts about the source of a text. They accompany the text wherever it is shown, copied or printed.
import type { Contact } from '../contacts/contact.ts';
import { type Evidence, evidenceOf } from '../contacts/freshness.ts';
import { dayOfDocument, type Resource } from '../kit/catalogue.ts';
import { type SaidCheck, saidCheck } from '../kit/check.ts';
import type { Term } from '../kit/glossary.ts';

/** Place in a source: a printed page label or a range of them, a heading, the address of a contact's source, or a term's origin. */
export type PlaceInSource =
  | { readonly kind: 'page' | 'slide'; readonly label: string; readonly lastLabel?: string | undefined }
  | { readonly kind: 'section'; readonly heading: string }
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'entry'; readonly takenFrom: string }
  | { readonly kind: 'whole' };

/** The date of the facts. Days are YYYY-MM-DD; the date of evidence is as precise as it was found. */
export type AsOf =
  | { readonly kind: 'resource'; readonly check: SaidCheck; readonly nextCheck: string | undefined }
  | { readonly kind: 'evidence'; readonly evidence: Evidence }
  | { readonly kind: 'issued'; readonly day: string };

/** The kit of the source, with its title in the person's language. */
export type KitFacts = {
  readonly title: string;
  readonly version: string;
  readonly publisher: string;
  readonly issued: string;
  /** Whether its publisher is verified; otherwise each line says that nobody did. */
  readonly isVerified: boolean;
};

/** What replaced a resource. */
export type Replacement = Pick<Resource, 'id' | 'kind' | 'title' | 'language'>;
/** What replaced a contact. */
export type ContactReplacement = { readonly id: string; readonly kind: 'contact'; readonly title: string };

/** The facts of a source. Each must be given, even if it is empty: the compiler refuses a source that omits one. */
export type SourceFacts = {
  /** The author or publisher. */
  readonly by: string;
  readonly title: string;
  readonly place: PlaceInSource;
  /** Four digits; undefined when the source has no date. */
  readonly year: string | undefined;
  readonly asOf: AsOf;
  /** The newer resource or contact in the kit; undefined if nothing replaced it. */
  readonly replacedBy: Replacement | ContactReplacement | undefined;
  readonly kit: KitFacts;
};

/** Fields of a resource that a source line needs. */
export type CitedResource = Pick<
  Resource,
  'title' | 'creator' | 'issued' | 'documentOf' | 'asOf' | 'check' | 'nextCheck'
> &
  Partial<Pick<Resource, 'sources'>>;

/** A resource as a source; `lesson` is the title of one of its lessons. */
export function sourceOfResource(
  resource: CitedResource,
  facts: {
    readonly place: PlaceInSource;
    readonly lesson: string | undefined;
    readonly replacedBy: Replacement | undefined;
    readonly kit: KitFacts;
  },
): SourceFacts {
  const { place, lesson, replacedBy, kit } = facts;
  const { creator, title, nextCheck } = resource;
  return {
    by: creator ?? kit.publisher,
    title: lesson === undefined ? title : `${title}, ${lesson}`,
    place,
    year: yearOf(dayOfDocument(resource)),
    asOf: { kind: 'resource', check: saidCheck(resource), nextCheck },
    replacedBy,
    kit,
  };
}

/** A contact as a source: its newest evidence, and whether the organisation confirmed it. */
export function sourceOfContact(
  contact: Pick<Contact, 'sources' | 'evidenceDate' | 'confirmed' | 'phones'>,
  facts: {
    readonly organisation: string;
    readonly service: string;
    readonly replacedBy: ContactReplacement | undefined;
    readonly kit: KitFacts;
  },
): SourceFacts {
  const { evidenceDate, sources } = contact;
  const evidence = evidenceOf(contact);
  const newest = sources.find(({ date }) => date === evidenceDate) ?? sources[0];
  return {
    by: facts.organisation,
    title: facts.service,
    place: newest ? { kind: 'address', address: newest.address } : { kind: 'whole' },
    year: yearOf(evidence.newest ?? ''),
    asOf: { kind: 'evidence', evidence },
    replacedBy: facts.replacedBy,
    kit: facts.kit,
  };
}

/** A term of the glossary as a source. Its date is that of its kit. */
export function sourceOfTerm(
  term: Pick<Term, 'source'>,
  facts: { readonly name: string; readonly kit: KitFacts },
): SourceFacts {
  const { kit } = facts;
  return {
    by: kit.publisher,
    title: facts.name,
    place: { kind: 'entry', takenFrom: term.source },
    year: yearOf(kit.issued),
    asOf: { kind: 'issued', day: kit.issued },
    replacedBy: undefined,
    kit,
  };
}

function yearOf(date: string): string | undefined {
  return /^\d{4}/.exec(date)?.[0];
}
