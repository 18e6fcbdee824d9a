// Parsing and formatting of `kit:` addresses.
import type { KitTarget } from './document.ts';

const shape = /^kit:([a-z0-9][a-z0-9.-]*)(?:\/([a-z0-9][a-z0-9-]*))?(?:#([a-z0-9][a-z0-9-]*))?$/;

/** Parses `kit:r2#child-definition`, `kit:m1/lesson-2#names`, `kit:c2` or `kit:contact/gr-1056`; undefined for anything else. */
export function parseKitAddress(address: string): KitTarget | undefined {
  const found = shape.exec(address);
  const work = found?.[1];
  if (work === undefined) return undefined;
  const part = found?.[2];
  const heading = found?.[3];
  if (work === 'contact') {
    return part === undefined || heading !== undefined ? undefined : { kind: 'contact', contact: part };
  }
  const anchor = heading === undefined ? {} : { heading };
  return part === undefined
    ? { kind: 'resource', work, ...anchor }
    : { kind: 'lesson', work, lesson: part, ...anchor };
}

/** Formats a target as a `kit:` address; the inverse of parseKitAddress. */
export function formatKitAddress(target: KitTarget): string {
  if (target.kind === 'contact') return `kit:contact/${target.contact}`;
  const anchor = target.heading === undefined ? '' : `#${target.heading}`;
  return target.kind === 'lesson'
    ? `kit:${target.work}/${target.lesson}${anchor}`
    : `kit:${target.work}${anchor}`;
}
