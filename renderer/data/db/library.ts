// The library as queries take it: the kits in use, each with a database of its own.
import { suffixOf } from '../../../core/kit/item-id.ts';
import type { VersionRecalls } from '../../../core/library/recalled-items.ts';
import type { LibraryDb } from './library-db.ts';

/** One kit of a library. */
export type KitPart = {
  readonly kitId: string;
  /** What stands behind the ids of its items: `''` or `@<kitId>`. */
  readonly suffix: string;
  readonly db: LibraryDb;
  /** Whether its publisher is known. */
  readonly isVerified: boolean;
  /** What its publisher recalled, where there is anything. */
  readonly recalls?: VersionRecalls | undefined;
};

/** The kits in use, the first one of the place first; at least one. */
export type Library<Part extends KitPart = KitPart> = { readonly parts: readonly Part[] };

/** The kit of an item or key; undefined when that kit is not in use. */
export function partOf<Part extends KitPart>(library: Library<Part>, id: string): Part | undefined {
  const suffix = suffixOf(id);
  const first = library.parts[0];
  if (first?.suffix === suffix || suffix === `@${first?.kitId}`) return first;
  return library.parts.find((part) => part.suffix === suffix);
}

/** Kits whose publisher is verified, then the others: what nobody verified never takes a place that somebody has. */
export function verifiedFirst<Part extends KitPart>(parts: readonly Part[]): readonly Part[] {
  return [...parts.filter((part) => part.isVerified), ...parts.filter((part) => !part.isVerified)];
}

/** The kits in the order in which an id is looked up: its own kit, then the others, those of verified publishers first. */
export function partsFor<Part extends KitPart>(library: Library<Part>, id: string): readonly Part[] {
  const own = partOf(library, id);
  const ordered = verifiedFirst(library.parts);
  return own ? [own, ...ordered.filter((part) => part !== own)] : ordered;
}
