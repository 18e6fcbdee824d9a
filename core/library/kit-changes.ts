// Changes between two versions of a kit, shown before one replaces the other.

import type { LocalText } from '../base/local-text.ts';
import type { Contact } from '../contacts/contact.ts';
import type { Catalogue } from '../kit/catalogue.ts';
import type { Term } from '../kit/glossary.ts';
import { type ContactChanges, contactChanges, countNumbers } from './kit-changes/contact-changes.ts';
import { type ResourceChanges, resourceChanges } from './kit-changes/resource-changes.ts';
import { sameData } from './kit-changes/same-data.ts';

/** The contents of a kit that are compared. */
export type KitContents = {
  readonly catalogue: Catalogue;
  readonly contacts: readonly Contact[];
  readonly terms: readonly Term[];
};

/** Differences, seen from the active kit. */
export type KitChanges = {
  readonly resources: ResourceChanges;
  readonly contacts: ContactChanges;
  readonly terms: {
    readonly added: readonly LocalText[];
    readonly changed: readonly LocalText[];
    readonly removed: readonly LocalText[];
  };
  /** Figures of lessons and checklists, by path. */
  readonly figures: { readonly added: number; readonly changed: number; readonly removed: number };
  /** The publisher's notes about the version. */
  readonly notes: readonly LocalText[];
};

/** Compares two kits; `before` is the active one. */
export function compareContents(before: KitContents, after: KitContents): KitChanges {
  return {
    resources: resourceChanges(before.catalogue.resources, after.catalogue.resources),
    contacts: contactChanges(before.contacts, after.contacts),
    terms: termChanges(before.terms, after.terms),
    figures: figureChanges(before.catalogue, after.catalogue),
    notes: after.catalogue.changes,
  };
}

/** Whether there are no changes. The publisher's notes do not count. */
export function hasNoChanges({ resources, contacts, terms, figures }: KitChanges): boolean {
  const lists = [resources, contacts, terms].flatMap((part): unknown[] => Object.values(part));
  const isEmpty = (list: unknown): boolean => !Array.isArray(list) || list.length === 0;
  return lists.every(isEmpty) && Object.values(figures).every((count) => count === 0);
}

/** How many items the active kit has and the other lacks. A number removed from a remaining contact counts as one. */
export function countRemoved({ resources, contacts, terms, figures }: KitChanges): number {
  const lists = [resources.removed, resources.untranslated, contacts.removed, terms.removed];
  const numbers = countNumbers(contacts.numbers).removed;
  return lists.reduce((sum, list) => sum + list.length, numbers + figures.removed);
}

function termChanges(before: readonly Term[], after: readonly Term[]): KitChanges['terms'] {
  const [old, fresh] = [before, after].map((terms) => new Map(terms.map((term) => [term.id, term])));
  const inOld = (term: Term): Term | undefined => old?.get(term.id);
  return {
    added: after.filter((term) => !inOld(term)).map(termName),
    changed: after.filter((term) => inOld(term) && !sameData(inOld(term), term)).map(termName),
    removed: before.filter((term) => !fresh?.has(term.id)).map(termName),
  };
}

function termName({ en, el, it, pt }: Term): LocalText {
  return {
    en: en.term,
    ...(el && { el: el.term }),
    ...(it && { it: it.term }),
    ...(pt && { pt: pt.term }),
  };
}

function figureChanges(before: Catalogue, after: Catalogue): KitChanges['figures'] {
  const [old, fresh] = [before, after].map(
    ({ media }) => new Map(media.map(({ path, sha256 }) => [path, sha256])),
  );
  const paths = [...(fresh?.keys() ?? [])];
  return {
    added: paths.filter((path) => !old?.has(path)).length,
    changed: paths.filter((path) => old?.has(path) && old.get(path) !== fresh?.get(path)).length,
    removed: [...(old?.keys() ?? [])].filter((path) => !fresh?.has(path)).length,
  };
}
