// Ids of user data in the library that is open: they may come from a place where another kit was the first.
import type { Catalogue } from '../../../core/kit/catalogue.ts';
import { workOf } from '../../../core/kit/catalogue.ts';
import { isSameItem, suffixOf, withoutSuffix, withSuffix } from '../../../core/kit/item-id.ts';
import { type KitPart, type Library, partOf, verifiedFirst } from './library.ts';
import { moduleIdOf } from './module-id.ts';

/** A library whose kits are known by what they list. */
export type ListedLibrary = Library<KitPart & { readonly catalogue: Pick<Catalogue, 'resources'> }>;

/** What the library calls a resource or module of user data; undefined when no kit in use has it. The queries look ids up in the same way. */
export function idHere(library: ListedLibrary, stored: string): string | undefined {
  const own = partOf(library, stored);
  if (!own) return undefined;
  const others = suffixOf(stored) === '' ? verifiedFirst(library.parts).filter((part) => part !== own) : [];
  const bare = withoutSuffix(stored);
  const part = [own, ...others].find(({ catalogue }) => isListed(catalogue, bare));
  return part && withSuffix(bare, part.suffix);
}

/** Whether an id of user data names this resource or module of the library. */
export function isStoredFor(library: ListedLibrary | undefined, id: string, stored: string): boolean {
  if (stored === id) return true;
  return library !== undefined && isSameItem(stored, id) && idHere(library, stored) === id;
}

/** The id under which user data has a resource or module already; its own id while user data has nothing of it. */
export function storedIdOf(
  library: ListedLibrary | undefined,
  id: string,
  stored: readonly string[],
): string {
  if (stored.includes(id)) return id;
  return stored.find((one) => isStoredFor(library, id, one)) ?? id;
}

function isListed({ resources }: Pick<Catalogue, 'resources'>, id: string): boolean {
  return resources.some((resource) => resource.id === id || moduleIdOf({ work: workOf(resource) }) === id);
}
