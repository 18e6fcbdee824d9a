// Merging of corrections from many copies without losses or duplicates, in any order.
import { compareTexts } from '../base/compare-texts.ts';
import type { SealedCorrection } from './sealed.ts';

/** Identity of a correction within its copy; its revisions share it. */
export function identityOf({ correction, key }: Pick<SealedCorrection, 'correction' | 'key'>): string {
  return `${key} ${correction.id}`;
}

/**
 * The union of lists. The latest revision of each correction counts. If a copy wrote two of the same revision, both stay. The result
 * has its own order: by contact, date, key and id.
 */
export function mergeCorrections(...lists: readonly (readonly SealedCorrection[])[]): SealedCorrection[] {
  const latest = new Map<string, Map<string, SealedCorrection>>();
  for (const sealed of lists.flat()) {
    const identity = identityOf(sealed);
    const present = latest.get(identity);
    const revision = [...(present?.values() ?? [])][0]?.correction.revision ?? 0;
    const line = lineOf(sealed);
    if (present === undefined || sealed.correction.revision > revision)
      latest.set(identity, new Map([[line, sealed]]));
    else if (sealed.correction.revision === revision) {
      const same = present.get(line);
      if (same === undefined || sealed.text < same.text) present.set(line, sealed);
    }
  }
  return [...latest.values()].flatMap((versions) => [...versions.values()]).sort(inOrder);
}

function lineOf({ text }: SealedCorrection): string {
  return text.slice(0, text.indexOf('\n'));
}

function inOrder(one: SealedCorrection, other: SealedCorrection): number {
  return (
    compareTexts(one.correction.contact, other.correction.contact) ||
    compareTexts(one.correction.on, other.correction.on) ||
    compareTexts(identityOf(one), identityOf(other)) ||
    compareTexts(one.text, other.text)
  );
}
