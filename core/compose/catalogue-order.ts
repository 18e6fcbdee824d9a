// Order of resources in a catalogue and in START-HERE.html.

import { languages } from '../base/language.ts';
import type { Resource, ResourceKind } from '../kit/catalogue.ts';
import { workName } from './works.ts';

const kinds: readonly ResourceKind[] = ['report', 'module', 'slides', 'checklist'];

/** By kind, then by the publisher's order, then by work, then by language. */
export function catalogueOrder(one: Resource, other: Resource): number {
  return (
    kinds.indexOf(one.kind) - kinds.indexOf(other.kind) ||
    (one.order ?? Number.MAX_SAFE_INTEGER) - (other.order ?? Number.MAX_SAFE_INTEGER) ||
    compare(workName(one.id), workName(other.id)) ||
    languages.indexOf(one.language) - languages.indexOf(other.language)
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
