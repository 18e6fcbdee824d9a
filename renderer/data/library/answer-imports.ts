// Imports that main requests: makes the library of a kit in a database of its own, reports the outcome, and shows what counts.
import { compareTexts } from '../../../core/base/compare-texts.ts';
import { fail, ok, type Result } from '../../../core/base/result.ts';
import type { ImportRequest } from '../../../core/ipc/library-group.ts';
import { type ActiveKit, isPublisherVerified } from '../../../core/library/installed-kit.ts';
import { deleteOtherGenerations, openLibraryDb, otherGenerationsDeleted } from '../db/library-db.ts';
import { type ReadyKit, readyLibrary, useLibraryStore } from '../db/library-store.ts';
import { sealLibrary } from '../db/sealed-reads.ts';
import { idHere } from '../db/stored-ids.ts';
import { host } from '../host/bridge.ts';
import { showNotice } from '../session/notice-store.ts';
import { carryNotes } from './carry-notes.ts';
import { carryPlaces } from './carry-places.ts';
import type { ImportedLibrary } from './import.worker.ts';
import { recallsOf } from './kit-recalls.ts';
import { runImport } from './run-import.ts';

type Running = {
  readonly generation: string;
  readonly controller: AbortController;
  readonly done: Promise<void>;
};
/** The library of a kit before, while it is not shown yet. */
type OlderLibrary = Pick<ReadyKit, 'kitId' | 'db' | 'generation'>;

let isAnswering = false;
let running: Running | undefined;
/** While the libraries are opened: those that are whole, and those that were made; they are shown together. */
let opening: { readonly whole: readonly OlderLibrary[]; made: readonly ReadyKit[] } | undefined;

/** Answers requests of main from now on. */
export function answerImports(): void {
  if (isAnswering) return;
  isAnswering = true;
  host.library.importRequested((request) => {
    const controller = new AbortController();
    const before = running?.done ?? Promise.resolve();
    const done = before.then(() => answer(request, controller.signal));
    running = { generation: request.generation, controller, done };
  });
  host.library.importCancelled((generation) => {
    if (running?.generation === generation) running.controller.abort();
  });
}

/** Names libraries that are whole but not shown, so that places and notes are carried from them. Imports wait to be shown from now on. */
export function beginOpening(whole: readonly OlderLibrary[]): void {
  opening = { whole, made: [] };
}

/** The libraries that were made since; imports are shown at once from now on. */
export function endOpening(): readonly ReadyKit[] {
  const made = opening?.made ?? [];
  opening = undefined;
  return made;
}

/** Waits until the import that runs is shown, or was given up. */
export async function importAnswered(): Promise<void> {
  await running?.done;
}

/** Shows these kits with what was recalled in them, the first of the place first, and throws away the databases of all others. */
export function showParts(parts: readonly ReadyKit[]): void {
  const ready = readyLibrary(parts.map(withRecalls).sort(firstThenById));
  if (ready) useLibraryStore.setState({ phase: 'ready', progress: undefined, problem: undefined, ready });
  deleteUnused();
}

function withRecalls(part: ReadyKit): ReadyKit {
  return { ...part, recalls: recallsOf(part.kit) };
}

function firstThenById(one: ReadyKit, other: ReadyKit): number {
  if (one.suffix === '' || other.suffix === '') return one.suffix === '' ? -1 : 1;
  return compareTexts(one.kitId, other.kitId);
}

function deleteUnused(): void {
  const { ready } = useLibraryStore.getState();
  const used = [...(ready?.parts ?? []), ...(opening ? [...opening.whole, ...opening.made] : [])];
  deleteOtherGenerations(used.map(({ generation }) => generation));
}

async function answer(request: ImportRequest, signal: AbortSignal): Promise<void> {
  const { generation } = request;
  useLibraryStore.setState({ phase: 'working' });
  await otherGenerationsDeleted();
  const imported = await importReported(request, signal);
  const outcome = imported.ok ? ok({ counts: imported.value.counts, seals: imported.value.seals }) : imported;
  const counted = await host.library.importFinished({ generation, outcome });
  if (imported.ok && counted.ok) return await show(request, imported.value);
  deleteUnused();
}

/** Main waits for an outcome, whatever happens here. */
async function importReported(
  { kit, generation }: ImportRequest,
  signal: AbortSignal,
): Promise<Result<ImportedLibrary>> {
  try {
    return await runImport(kit, generation, signal, (progress) => {
      void host.library.importProgressed({ generation, progress });
    });
  } catch (error) {
    return fail({ code: 'library-damaged', reason: String(error) });
  }
}

/** A kit with its library, as the screens have it. */
export function readyKit(
  kit: ActiveKit,
  library: Pick<ReadyKit, 'catalogue' | 'db' | 'generation' | 'seals'>,
): ReadyKit {
  const { catalogue, db, generation, seals } = library;
  const { kitId, suffix } = kit;
  // A draft is shown as its readers will see it, by whoever makes it.
  const isVerified = kit.isDraft === true || isPublisherVerified(kit.trust);
  return { kitId, suffix, isVerified, kit, catalogue, db, generation, seals };
}

/** Lists and hits of the other kits do not wait: they stay as they are. */
async function show(
  { kit, generation, isRebuild }: ImportRequest,
  { catalogue, seals }: ImportedLibrary,
): Promise<void> {
  const shown = useLibraryStore.getState().ready?.parts ?? [];
  const isSameKit = ({ kitId }: { readonly kitId: string }): boolean => kitId === kit.kitId;
  const before = shown.find(isSameKit) ?? opening?.whole.find(isSameKit);
  const db = openLibraryDb(generation);
  sealLibrary(db, seals);
  const { suffix } = kit;
  // The new library counts by now, and places that did not move are better than none.
  const names = { suffix, idHere: (stored: string) => idHere({ parts: shown }, stored) };
  const movedCount = before ? await carryPlaces(before.db, db, names).catch(() => 0) : 0;
  const notes = await carryNotes(before?.db, db, names).catch(() => undefined);
  const part = readyKit(kit, { catalogue, db, generation, seals });
  if (opening) opening.made = [...opening.made.filter((other) => !isSameKit(other)), part];
  else showParts([...shown.filter((other) => !isSameKit(other)), part]);
  if (isRebuild) showNotice({ kind: 'library-remade' });
  if (movedCount > 0) showNotice({ kind: 'places-moved', count: movedCount });
  if (notes && notes.lostCount > 0) showNotice({ kind: 'notes-lost', count: notes.lostCount });
  before?.db.close();
}
