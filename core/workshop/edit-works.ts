// Changes of a work when one of its resources is removed or renamed.
import type { EditContext } from './edit-context.ts';
import type { FoundResource } from './read-resources.ts';

/** Updates all references to a resource's id. */
export function renameReferences(before: string, after: string, context: EditContext): void {
  for (const other of context.resources) {
    if (other.writtenOriginal === before)
      context.setFields(other, [{ path: ['translationOf'], value: after }]);
    if (other.facts.isReplacedBy === before)
      context.setFields(other, [{ path: ['isReplacedBy'], value: after }]);
  }
}

/** If an original is removed, the first of its translations replaces it. */
export function leaveWork(resource: FoundResource, context: EditContext): void {
  const translations = context.resources.filter((other) => other.original === resource.file);
  const [next, ...others] = translations;
  if (!next) return;
  if (next.writtenOriginal !== undefined) context.setFields(next, [{ path: ['translationOf'] }]);
  for (const other of others) context.setFields(other, [{ path: ['translationOf'], value: next.id }]);
}

/** An unused name for a work. */
export function freeWork(preferred: string, { resources }: EditContext): string {
  const base = preferred === '' ? 'new' : preferred;
  const isTaken = (work: string): boolean => resources.some((resource) => resource.work === work);
  for (let number = 1; ; number += 1) {
    const work = number === 1 ? base : `${base}-${number}`;
    if (!isTaken(work)) return work;
  }
}
