// Carry notes into the next edition of their documents, to their words. Notes whose words are missing there stay where they were.
import { suffixOf, withoutSuffix, withSuffix } from '../../../core/kit/item-id.ts';
import { carryQuote } from '../../../core/notes/carry-note.ts';
import type { PageText } from '../../../core/notes/carry-page.ts';
import { idVersion } from '../../../core/user-data/events/fields.ts';
import type { Note } from '../../../core/user-data/events/note.ts';
import type { LibraryDb, ResourceRow } from '../db/library-db.ts';
import { resourceOfWork } from '../db/queries.ts';
import { host } from '../host/bridge.ts';
import { appendEvent } from '../user-data/user-data-store.ts';
import { moveBetween, type NamesHere, pagesOf } from './carry-places.ts';

/** How many notes got a place in changed documents, and how many lost theirs. */
type CarriedNotes = { readonly placedCount: number; readonly lostCount: number };

/**
 * Places notes in documents whose file is another one now, or whose successor took over. Also those that had no place before:
 * a later edition may hold their words again. Done again it changes nothing.
 * Only notes in the kit with this suffix are carried, and only inside that kit.
 */
export async function carryNotes(
  before: LibraryDb | undefined,
  after: LibraryDb,
  { suffix, idHere }: NamesHere,
): Promise<CarriedNotes> {
  const snapshot = await host.vault.snapshot();
  if (!snapshot.ok) return { placedCount: 0, lostCount: 0 };
  const pagesAfter = readOnce((id) => pagesOf(after, id));
  let placedCount = 0;
  let lostCount = 0;
  for (const stored of snapshot.value.notes) {
    const here = idHere(stored.resourceId) ?? stored.resourceId;
    if (suffixOf(here) !== suffix) continue;
    const note = { ...stored, resourceId: withoutSuffix(here) };
    const old = await before?.resources.get(note.resourceId);
    const target = await targetOf(note, old, after);
    if (target?.file?.sha256 === note.fileHash) continue;
    const placed = target && (await placeIn(target, note, { before, old, after, pagesAfter }));
    if (placed) {
      const { sequence: _, ...kept } = placed;
      const resourceId = withSuffix(kept.resourceId, suffix);
      await appendEvent({ kind: 'note-set', version: idVersion(resourceId), ...kept, resourceId });
      placedCount += 1;
    } else if (old?.file?.sha256 === note.fileHash) lostCount += 1;
  }
  return { placedCount, lostCount };
}

/** The same resource, else what the edition before named as its successor. */
async function targetOf(
  { resourceId }: Note,
  old: ResourceRow | undefined,
  after: LibraryDb,
): Promise<ResourceRow | undefined> {
  const same = await after.resources.get(resourceId);
  if (same || old?.isReplacedBy === undefined) return same;
  const library = { parts: [{ kitId: '', suffix: '', db: after, isVerified: true }] };
  return await resourceOfWork(library, old.isReplacedBy, old.language);
}

type Editions = {
  readonly before: LibraryDb | undefined;
  readonly old: ResourceRow | undefined;
  readonly after: LibraryDb;
  readonly pagesAfter: (id: string) => Promise<readonly PageText[]>;
};

/** Many notes are in one document: its pages are read for the first of them. */
function readOnce<T>(read: (id: string) => Promise<T>): (id: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (id) => {
    const found = known.get(id) ?? read(id);
    known.set(id, found);
    return found;
  };
}

async function placeIn(
  target: ResourceRow,
  note: Note,
  { before, old, after, pagesAfter }: Editions,
): Promise<Note | undefined> {
  if (!target.file) return undefined;
  const own = { ...note, resourceId: target.id, fileHash: target.file.sha256 };
  if (note.quote) {
    const place = carryQuote({ page: note.page, quote: note.quote }, await pagesAfter(target.id));
    return place && { ...own, ...place };
  }
  const isKnown = before !== undefined && old?.file?.sha256 === note.fileHash;
  if (target.id !== note.resourceId || !isKnown) return target.id === note.resourceId ? own : undefined;
  const move = await moveBetween(before, after, target.id);
  return { ...own, page: move(note.page) };
}
