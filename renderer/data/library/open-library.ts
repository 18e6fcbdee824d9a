// Decides how the library comes up at start: use it when it is whole, make it anew when it is not, install the starter kit first.

import type { Problem } from '../../../core/base/problem.ts';
import type { Progress, Report } from '../../../core/base/progress.ts';
import type { ActiveKit, KitCandidate, LibraryRecord } from '../../../core/library/installed-kit.ts';
import {
  countRows,
  deleteOtherGenerations,
  type FactsRow,
  type LibraryDb,
  openLibraryDb,
} from '../db/library-db.ts';
import { type ReadyLibrary, useLibraryStore } from '../db/library-store.ts';
import { factsOf } from '../db/queries.ts';
import { onLibraryChanged, sealLibrary } from '../db/sealed-reads.ts';
import { host } from '../host/bridge.ts';
import { nameFullDisk } from '../session/name-full-disk.ts';
import { showNotice } from '../session/notice-store.ts';
import { carryNotes } from './carry-notes.ts';
import { carryPlaces } from './carry-places.ts';
import { roomProblem } from './room-for-library.ts';
import { runComparison, runImport } from './run-import.ts';

let running: AbortController | undefined;
/** A library with a row that is not as the kit says, until it is made anew. */
let changed: { readonly db: LibraryDb; readonly problem: Problem } | undefined;
/** Why the library was made anew last. The same row changed once more is told instead: making it anew again would never end. */
let remadeFor: string | undefined;

useLibraryStore.subscribe(({ phase }) => {
  document.documentElement.dataset['library'] = phase;
});

/** Brings the library up. Safe to call again after a stop or a failure. */
export async function openLibrary(): Promise<void> {
  useLibraryStore.setState({ phase: 'starting', problem: undefined, progress: undefined });
  await asOneWork(async (signal) => {
    const active = await host.kits.active();
    if (!active.ok) return showFailure(active.problem);
    const kit = active.value ?? (await installStarter(signal));
    if (kit) await showKit(kit, signal);
  });
}

/** Whether opening once more in this session can help. */
export function canOpenAgain(problem: Problem | undefined): boolean {
  return problem?.code !== 'library-refused' && problem?.code !== 'kit-file-refused';
}

/** Installs a kit that was checked, then imports it; the old library stays in use until the new one is complete. */
export async function installKit(
  candidate: KitCandidate,
  consent: Omit<Parameters<typeof host.kits.install>[0], 'token'>,
): Promise<Problem | undefined> {
  return await asOneWork(async (signal) => {
    useLibraryStore.setState({ phase: 'working' });
    const installed = await host.kits.install({ token: candidate.token, ...consent });
    return installed.ok ? await importOrUndo(installed.value, signal) : restoreAfter(installed.problem);
  });
}

/** Goes back to the kit before. */
export async function rollBackKit(): Promise<Problem | undefined> {
  return await asOneWork(async (signal) => {
    const restored = await host.kits.rollBack();
    return restored.ok ? await importOrUndo(restored.value, signal) : restored.problem;
  });
}

/** Makes the kit that the library in use was made from the active one again, should a disk have refused that after an update that failed. */
export async function keepKitInUse(): Promise<void> {
  const { ready } = useLibraryStore.getState();
  if (!ready) return;
  const active = await host.kits.active();
  if (active.ok && active.value?.treeHash !== ready.kit.treeHash) await host.kits.undo();
}

async function importOrUndo(kit: ActiveKit, signal: AbortSignal): Promise<Problem | undefined> {
  const problem = await importOnTrial(kit, { wasRebuilt: false, signal });
  if (problem) await keepKitInUse();
  return problem;
}

/** Makes the library anew from the kit in use when a row of it was met that is not as the kit says; tells why where that cannot be done. */
async function remakeChanged(): Promise<void> {
  const { ready } = useLibraryStore.getState();
  if (!changed || running) return;
  const { db, problem } = changed;
  changed = undefined;
  if (!ready || db !== ready.db) return;
  const reason = JSON.stringify(problem);
  if (remadeFor === reason) return showNotice({ kind: 'problem', problem });
  remadeFor = reason;
  await asOneWork(async (signal) => {
    const failure = await importAndShow(ready.kit, { wasRebuilt: true, signal });
    if (failure) showNotice({ kind: 'problem', problem: failure });
  });
}

onLibraryChanged((db, problem) => {
  changed = { db, problem };
  void remakeChanged();
});

/**
 * Compares every row of the library in use with what the objects of its kit yield; where one differs, `library-changed`, the library is
 * made anew. Problems of an object, `stopped`; `library-damaged` when there is no library.
 */
export async function verifyLibrary(report: Report): Promise<Problem | undefined> {
  const { ready } = useLibraryStore.getState();
  if (!ready) return { code: 'library-damaged', reason: 'there is no library' };
  const compared = await asOneWork((signal) => runComparison(ready, signal, report));
  if (compared.ok) return undefined;
  const { problem } = compared;
  if (problem.code === 'library-changed') {
    changed = { db: ready.db, problem };
    remadeFor = undefined;
    await remakeChanged();
  }
  return problem;
}

/** Stops the running work; what was in use before stays in use. */
export function stopLibraryWork(): void {
  running?.abort();
  void host.kits.stop();
}

async function installStarter(signal: AbortSignal): Promise<ActiveKit | undefined> {
  const candidates = await host.kits.candidates();
  // Main stops only what it has begun; a stop before that counts here.
  if (signal.aborted) {
    showFailure({ code: 'stopped' });
    return undefined;
  }
  const starter = candidates.ok
    ? candidates.value.find((candidate) => candidate.origin === 'starter')
    : undefined;
  if (!starter) {
    showFailure(candidates.ok ? { code: 'bag-missing', file: 'starter-kit' } : candidates.problem);
    return undefined;
  }
  useLibraryStore.setState({ phase: 'working' });
  const installed = await host.kits.install({ token: starter.token, acceptsOlder: false });
  if (installed.ok) return installed.value;
  showFailure(installed.problem);
  return undefined;
}

async function showKit(kit: ActiveKit, signal: AbortSignal): Promise<void> {
  const record = await host.library.record();
  const known = record.ok ? record.value : undefined;
  const whole = known && (await openWhole(known));
  // A session that ended in the middle of an update left the library of the kit before.
  const isOnTrial = known !== undefined && known.treeHash !== kit.treeHash;
  if (whole && !isOnTrial) return showWhole(kit, whole);
  const make = isOnTrial ? importOnTrial : importAndShow;
  const problem = await make(kit, { wasRebuilt: known !== undefined, older: whole, signal });
  if (problem && (whole || problem.code !== 'stopped')) await showKitBefore(problem, whole, signal);
}

function showWhole(kit: ActiveKit, { facts, db, generation, seals }: Whole): void {
  const ready = { kit, catalogue: facts.catalogue, db, generation, seals };
  useLibraryStore.setState({ phase: 'ready', problem: undefined, progress: undefined, ready });
  void deleteOtherGenerations(generation);
}

/** Where a kit of the session before was still on trial and gets no library, what was before it is shown, and why. */
async function showKitBefore(problem: Problem, older: Whole | undefined, signal: AbortSignal): Promise<void> {
  const undone = await host.kits.undo();
  if (!undone.ok) return;
  if (older?.facts.treeHash === undone.value.treeHash) showWhole(undone.value, older);
  else if (await importAndShow(undone.value, { wasRebuilt: false, older, signal })) return;
  showNotice({ kind: 'problem', problem });
}

async function openWhole({ generation, counts, seals }: LibraryRecord): Promise<Whole | undefined> {
  const db = openLibraryDb(generation);
  sealLibrary(db, seals);
  try {
    const found = await countRows(db);
    const isWhole = Object.entries(counts).every(([name, count]) => found[name] === count);
    const facts = isWhole ? await factsOf(db) : undefined;
    if (facts) return { generation, db, facts, seals };
  } catch {
    // A database that does not open is a database that is made anew.
  }
  db.close();
  return undefined;
}

type Whole = Pick<ReadyLibrary, 'generation' | 'db' | 'seals'> & { readonly facts: FactsRow };
type ImportOptions = {
  readonly wasRebuilt: boolean;
  readonly older?: Whole | undefined;
  readonly signal: AbortSignal;
};

/**
 * A kit on trial gets its library only where there is room for it beside the one in use: what Chromium began to write keeps its room, it
 * may be until the next start, and a database that met the last byte of the disk may not be read any more.
 */
async function importOnTrial(kit: ActiveKit, options: ImportOptions): Promise<Problem | undefined> {
  const problem = await roomProblem(kit);
  return problem ? restoreAfter(problem) : await importAndShow(kit, options);
}

async function importAndShow(
  kit: ActiveKit,
  { wasRebuilt, older, signal }: ImportOptions,
): Promise<Problem | undefined> {
  const before = useLibraryStore.getState().ready ?? older;
  const generation = newGeneration();
  useLibraryStore.setState({ phase: 'working' });
  const outcome = await runImport(kit, generation, signal, showProgress);
  if (!outcome.ok) {
    const problem = await nameFullDisk(outcome.problem, useLibraryStore.getState().progress?.item);
    void deleteOtherGenerations(before?.generation);
    return restoreAfter(problem);
  }
  const { catalogue, counts, seals } = outcome.value;
  const marked = await host.library.markReady({ generation, treeHash: kit.treeHash, counts, seals });
  if (!marked.ok) return restoreAfter(marked.problem);
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
  if (wasRebuilt) showNotice({ kind: 'library-remade' });
  if (movedCount > 0) showNotice({ kind: 'places-moved', count: movedCount });
  if (notes && notes.lostCount > 0) showNotice({ kind: 'notes-lost', count: notes.lostCount });
  before?.db.close();
  void deleteOtherGenerations(generation);
  return undefined;
}

/** A stop counts for all of the work, also in the moment between two of its parts. */
async function asOneWork<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  running = controller;
  const endListening = host.kits.progressed(showProgress);
  try {
    return await work(controller.signal);
  } finally {
    endListening();
    running = undefined;
    void remakeChanged();
  }
}

function showProgress(progress: Progress): void {
  useLibraryStore.setState({ progress });
}

function restoreAfter(problem: Problem): Problem {
  const hasLibrary = useLibraryStore.getState().ready !== undefined;
  if (hasLibrary) useLibraryStore.setState({ phase: 'ready', progress: undefined, problem });
  else showFailure(problem);
  return problem;
}

function showFailure(problem: Problem): void {
  const phase = problem.code === 'stopped' ? 'stopped' : 'failed';
  useLibraryStore.setState({ phase, problem, progress: undefined });
}

function newGeneration(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
