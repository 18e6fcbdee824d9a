// Carry reading places and bookmarks into the next edition of a document, so that an update loses no place.

import { suffixOf, withoutSuffix } from '../../../core/kit/item-id.ts';
import { carryPage, type PageText } from '../../../core/notes/carry-page.ts';
import { textOnPage } from '../../../core/search/units.ts';
import { idVersion } from '../../../core/user-data/events/fields.ts';
import { placeVersion } from '../../../core/user-data/events/reading.ts';
import type { UserData } from '../../../core/user-data/user-data.ts';
import type { LibraryDb } from '../db/library-db.ts';
import { host } from '../host/bridge.ts';
import { appendEvent } from '../user-data/user-data-store.ts';

type Move = (page: number) => number;

/** The suffix of a kit, and what the library calls an item of user data; undefined when no kit in use has it. */
export type NamesHere = {
  readonly suffix: string;
  readonly idHere: (stored: string) => string | undefined;
};

/**
 * Moves places in documents whose file changed from one library to the other; how many documents that were. Done again it changes
 * nothing. Lessons, answers and everything else hang on names that stay. `idHere` says what the library calls a document of user data.
 * Only documents of the kit with this suffix are meant.
 */
export async function carryPlaces(
  before: LibraryDb,
  after: LibraryDb,
  { suffix, idHere }: NamesHere,
): Promise<number> {
  const snapshot = await host.vault.snapshot();
  if (!snapshot.ok) return 0;
  const { reading, bookmarks } = snapshot.value;
  const stored = new Set([...reading, ...bookmarks].map(({ resourceId }) => resourceId));
  const documents = new Set<string>();
  for (const storedId of stored) {
    const here = idHere(storedId) ?? storedId;
    if (suffixOf(here) !== suffix) continue;
    const id = withoutSuffix(here);
    const [old, fresh] = [await before.resources.get(id), await after.resources.get(id)];
    const [oldHash, hash] = [old?.file?.sha256, fresh?.file?.sha256];
    if (oldHash === undefined || hash === undefined || oldHash === hash) continue;
    const move = await moveBetween(before, after, id);
    const hasRead = await carryReading(snapshot.value, { id: storedId, oldHash, hash }, move);
    const hasMarks = await carryBookmarks(snapshot.value, storedId, move);
    if (hasRead || hasMarks) documents.add(id);
  }
  return documents.size;
}

async function carryReading(
  { reading }: UserData,
  { id, oldHash, hash }: { readonly id: string; readonly oldHash: string; readonly hash: string },
  move: Move,
): Promise<boolean> {
  const kept = reading.find(({ resourceId, fileHash }) => resourceId === id && fileHash === oldHash);
  if (!kept) return false;
  const place = { ...kept.place, page: move(kept.place.page) };
  await appendEvent({
    kind: 'reading-moved',
    version: placeVersion(place, id),
    resourceId: id,
    fileHash: hash,
    place,
  });
  return place.page > 1 || kept.place.page > 1;
}

async function carryBookmarks({ bookmarks }: UserData, id: string, move: Move): Promise<boolean> {
  const own = bookmarks.filter(({ resourceId }) => resourceId === id);
  const moves = own.flatMap(({ page }) => (move(page) === page ? [] : [{ from: page, to: move(page) }]));
  if (moves.length > 0)
    await appendEvent({ kind: 'bookmarks-moved', version: idVersion(id), resourceId: id, moves });
  return own.length > 0;
}

/** Where the pages of a document went from one library to the other. */
export async function moveBetween(before: LibraryDb, after: LibraryDb, id: string): Promise<Move> {
  const [old, fresh] = [await pagesOf(before, id), await pagesOf(after, id)];
  const pageCount = (await after.documents.get(id))?.labels.length ?? fresh.length;
  return (page) => carryPage(page, old, fresh, Math.max(1, pageCount));
}

/** The texts of a document's pages, in their order. */
export async function pagesOf(db: LibraryDb, id: string): Promise<readonly PageText[]> {
  const units = await db.units.where('resourceId').equals(id).toArray();
  return units
    .filter(({ kind }) => kind === 'page')
    .map((unit) => ({ page: Number(unit.locator), label: unit.label, text: textOnPage(unit) }))
    .sort((one, other) => one.page - other.page);
}
