// The kit of a web edition as that from which a search reads texts and facts of its hits.

import type { Language } from '../base/language.ts';
import { unitsOfWork } from '../compose/gather-units.ts';
import type { Contact } from '../contacts/contact.ts';
import { withSuccessors } from '../contacts/successor.ts';
import { SearchLibrary } from '../find/search-library.ts';
import type { Resource } from '../kit/catalogue.ts';
import type { Segment } from '../search/segment.ts';
import { type SearchUnit, unitsOfContact, unitsOfTerm } from '../search/units.ts';
import type { WebFacts, WebTexts } from './web-kit.ts';

/** Reads the texts of a language. Rejects when their block is damaged. */
type ReadTexts = (language: Language) => Promise<WebTexts>;

/** A search over the segments of a kit, with the same code as in the program. */
export function webLibrary(facts: WebFacts, segments: readonly Segment[], read: ReadTexts): SearchLibrary {
  const { catalogue, contacts, terms } = facts;
  const { id, title, resources } = catalogue;
  const texts = new UnitTexts(facts, read);
  const succeeded = new Map(withSuccessors(contacts).map((contact) => [contact.id, contact]));
  const byId = new Map(resources.map((resource) => [resource.id, resource]));
  return new SearchLibrary(
    {
      units: async (keys) => await texts.units(keys),
      resources: async (ids) => new Map(ids.flatMap((wanted) => entryOf(byId, wanted))),
      contacts: async (ids) => ids.flatMap((wanted) => succeeded.get(wanted) ?? []),
      pages: async () => ({ all: 0, wordless: 0 }),
    },
    segments,
    { terms, resources, kits: [{ id, titles: Object.values(title) }], others: new Map() },
  );
}

function entryOf<Value>(all: ReadonlyMap<string, Value>, key: string): [string, Value][] {
  const value = all.get(key);
  return value === undefined ? [] : [[key, value]];
}

/** Makes the units of a document, contact or term when one of them is first asked for. */
class UnitTexts {
  readonly #read: ReadTexts;
  readonly #resources: ReadonlyMap<string, Resource>;
  readonly #contacts: ReadonlyMap<string, Contact>;
  readonly #terms: ReadonlyMap<string, WebFacts['terms'][number]>;
  readonly #made = new Map<string, Promise<ReadonlyMap<string, SearchUnit>>>();

  constructor({ catalogue, contacts, terms }: WebFacts, read: ReadTexts) {
    this.#read = read;
    this.#resources = new Map(catalogue.resources.map((resource) => [resource.id, resource]));
    this.#contacts = new Map(contacts.map((contact) => [contact.id, contact]));
    this.#terms = new Map(terms.map((term) => [term.id, term]));
  }

  async units(keys: readonly string[]): Promise<SearchUnit[]> {
    const found = await Promise.all(keys.map(async (key) => (await this.#unitsAround(key)).get(key)));
    return found.flatMap((unit) => unit ?? []);
  }

  #unitsAround(key: string): Promise<ReadonlyMap<string, SearchUnit>> {
    const owner = ownerOf(key);
    const known = this.#made.get(owner) ?? this.#make(owner);
    this.#made.set(owner, known);
    return known;
  }

  async #make(owner: string): Promise<ReadonlyMap<string, SearchUnit>> {
    const units = await this.#unitsOf(owner);
    return new Map(units.map((unit) => [unit.key, unit]));
  }

  async #unitsOf(owner: string): Promise<readonly SearchUnit[]> {
    const contact = owner.startsWith('contact:')
      ? this.#contacts.get(owner.slice('contact:'.length))
      : undefined;
    if (contact) return unitsOfContact(contact);
    const term = owner.startsWith('term:') ? this.#terms.get(owner.slice('term:'.length)) : undefined;
    if (term) return unitsOfTerm(term);
    const resource = this.#resources.get(owner);
    if (!resource) return [];
    const { pages, documents } = await this.#read(resource.language);
    return unitsOfWork(resource, {
      documentOf: (path) => documents[path] ?? { blocks: [], refusals: [] },
      pagesOf: (id) => pages[id],
    });
  }
}

/** `m1.en/lesson-2#signs` belongs to `m1.en`. */
function ownerOf(key: string): string {
  const [group = ''] = key.split('#');
  return group.split('/')[0] ?? group;
}
