// Decides the order of resources in a catalogue, and with it in START-HERE.html.

import { languages } from '../base/language.ts';
import type { Resource, ResourceKind } from '../kit/catalogue.ts';
import { workName } from './works.ts';

const kinds: readonly ResourceKind[] = ['report', 'module', 'slides', 'checklist'];

/** By kind, then by the order their publisher gave them, then by work, each in the order of languages. */
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
