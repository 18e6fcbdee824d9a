// Imports that main requests: makes the library of a kit in a database of its own, reports the outcome, and shows what counts.
import { fail, ok, type Result } from '../../../core/base/result.ts';
import type { ImportRequest } from '../../../core/ipc/library-group.ts';
import { deleteOtherGenerations, openLibraryDb, otherGenerationsDeleted } from '../db/library-db.ts';
import { type ReadyLibrary, useLibraryStore } from '../db/library-store.ts';
import { sealLibrary } from '../db/sealed-reads.ts';
import { host } from '../host/bridge.ts';
import { showNotice } from '../session/notice-store.ts';
import { carryNotes } from './carry-notes.ts';
import { carryPlaces } from './carry-places.ts';
import type { ImportedLibrary } from './import.worker.ts';
import { runImport } from './run-import.ts';

type Running = {
  readonly generation: string;
  readonly controller: AbortController;
  readonly done: Promise<void>;
};
/** The library before, while it is not shown yet. */
type Older = Pick<ReadyLibrary, 'db' | 'generation'>;

let isAnswering = false;
let older: Older | undefined;
let running: Running | undefined;

/** Answers requests of main from now on. */
export function answerImports(): void {
  if (isAnswering) return;
  isAnswering = true;
  host.library.importRequested((request) => {
    const controller = new AbortController();
    running = { generation: request.generation, controller, done: answer(request, controller.signal) };
  });
  host.library.importCancelled((generation) => {
    if (running?.generation === generation) running.controller.abort();
  });
}

/** Names a library that is whole but not shown, so that places and notes are carried from it. */
export function keepOlder(library: Older | undefined): void {
  older = library;
}

/** Waits until the import that runs is shown, or was given up. */
export async function importAnswered(): Promise<void> {
  await running?.done;
}

async function answer(request: ImportRequest, signal: AbortSignal): Promise<void> {
  const { generation } = request;
  const before = useLibraryStore.getState().ready ?? older;
  useLibraryStore.setState({ phase: 'working' });
  await otherGenerationsDeleted();
  const imported = await importReported(request, signal);
  const outcome = imported.ok ? ok({ counts: imported.value.counts, seals: imported.value.seals }) : imported;
  const counted = await host.library.importFinished({ generation, outcome });
  if (imported.ok && counted.ok) return await show(request, imported.value, before);
  deleteOtherGenerations(before?.generation);
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

async function show(
  { kit, generation, isRebuild }: ImportRequest,
  { catalogue, seals }: ImportedLibrary,
  before: Older | undefined,
): Promise<void> {
  const db = openLibraryDb(generation);
  sealLibrary(db, seals);
  // The new library counts by now, and places that did not move are better than none.
  const movedCount = before ? await carryPlaces(before.db, db).catch(() => 0) : 0;
  const notes = await carryNotes(before?.db, db).catch(() => undefined);
  useLibraryStore.setState({
    phase: 'ready',
    progress: undefined,
    problem: undefined,
    ready: { kit, catalogue, db, generation, seals },
  });
  if (isRebuild) showNotice({ kind: 'library-remade' });
  if (movedCount > 0) showNotice({ kind: 'places-moved', count: movedCount });
  if (notes && notes.lostCount > 0) showNotice({ kind: 'notes-lost', count: notes.lostCount });
  before?.db.close();
  older = undefined;
  deleteOtherGenerations(generation);
}
