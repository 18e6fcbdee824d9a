// The library as screens begin, stop and follow it; main decides which kit is in use, the page shows what main settled.

import type { Problem } from '../../../core/base/problem.ts';
import type { Progress, Report } from '../../../core/base/progress.ts';
import type { Result } from '../../../core/base/result.ts';
import type { KitCandidate, LibraryRecord } from '../../../core/library/installed-kit.ts';
import { countRows, type LibraryDb, openLibraryDb } from '../db/library-db.ts';
import { type ReadyKit, useLibraryStore } from '../db/library-store.ts';
import { factsOf } from '../db/queries.ts';
import { onLibraryChanged, sealLibrary } from '../db/sealed-reads.ts';
import { host } from '../host/bridge.ts';
import { showNotice } from '../session/notice-store.ts';
import {
  answerImports,
  beginOpening,
  endOpening,
  importAnswered,
  readyKit,
  showParts,
} from './answer-imports.ts';
import { readRecalls } from './kit-recalls.ts';
import { runComparison } from './run-import.ts';

let running: AbortController | undefined;
/** A library with a row that is not as the kit says, until it is made anew. */
let changed: { readonly db: LibraryDb; readonly problem: Problem } | undefined;
/**
 * Why the library was made anew last. When the same row changes once more, it is reported instead: making the library anew
 * again would never end.
 */
let remadeFor: string | undefined;

useLibraryStore.subscribe(({ phase }) => {
  document.documentElement.dataset['library'] = phase;
});

/** Brings the library up. Safe to call again after a stop or a failure; while other work on kits runs it does nothing, since it would end it. */
export async function openLibrary(): Promise<void> {
  if (running) return;
  useLibraryStore.setState({ phase: 'starting', problem: undefined, progress: undefined });
  answerImports();
  await asOneWork(async (signal) => {
    // No number that was recalled is shown, not even for a moment.
    const [records] = await Promise.all([host.library.records(), readRecalls(showRecalls)]);
    const found = await Promise.all((records.ok ? records.value : []).map(openWhole));
    const whole = found.filter((library) => library !== undefined);
    // Main stops only what it has begun; a stop before that counts here.
    if (signal.aborted) return void showProblem({ code: 'stopped' });
    beginOpening(whole);
    const opened = await host.library.open({ whole: whole.map(({ generation }) => generation) });
    await importAnswered();
    const made = endOpening();
    if (!opened.ok) return void showProblem(opened.problem);
    const { kits, failed, givenUp } = opened.value;
    const parts = kits.flatMap(({ kit, generation }) => {
      const isIt = (library: { readonly generation: string }): boolean => library.generation === generation;
      const known = whole.find(isIt);
      return made.find(isIt) ?? (known ? readyKit(kit, known) : []);
    });
    useLibraryStore.setState({ failed });
    showParts(parts);
    if (givenUp) showNotice({ kind: 'problem', problem: givenUp });
  });
}

/** Shows the kits in use with the recalls that main has found meanwhile. */
function showRecalls(): void {
  const { ready } = useLibraryStore.getState();
  if (ready) showParts(ready.parts);
}

/** Whether opening once more in this session can help. */
export function canOpenAgain(problem: Problem | undefined): boolean {
  return problem?.code !== 'library-refused' && problem?.code !== 'kit-file-refused';
}

/** Installs a kit that was checked; the old library stays in use until the new one is complete. */
export async function installKit(
  candidate: KitCandidate,
  consent: Omit<Parameters<typeof host.kits.install>[0], 'token'>,
): Promise<Problem | undefined> {
  return await asOneWork(async () => {
    useLibraryStore.setState({ phase: 'working' });
    const problem = await settled(host.kits.install({ token: candidate.token, ...consent }));
    if (!problem) await readTrust();
    return problem;
  });
}

/** Goes back to the version before of a kit. */
export async function rollBackKit(kitId: string): Promise<Problem | undefined> {
  return await asOneWork(() => settled(host.kits.rollBack(kitId)));
}

/** Takes a kit out of use; what the person made with it stays, and is shown again when the kit returns. */
export async function removeKit(kitId: string): Promise<Problem | undefined> {
  return await asOneWork(async () => {
    const problem = await settled(host.kits.remove(kitId));
    if (problem) return problem;
    const { ready, failed } = useLibraryStore.getState();
    useLibraryStore.setState({ failed: failed.filter((kit) => kit.kitId !== kitId) });
    const removed = ready?.parts.find((part) => part.kitId === kitId);
    if (!ready || !removed) return undefined;
    showParts(ready.parts.filter((part) => part !== removed));
    removed.db.close();
    return undefined;
  });
}

/** Throws the version before of a kit away. */
export async function removePreviousKit(kitId: string): Promise<Problem | undefined> {
  return await asOneWork(async () => {
    const problem = await settled(host.kits.removePrevious(kitId));
    const { ready } = useLibraryStore.getState();
    if (problem || !ready) return problem;
    showParts(ready.parts.map((part) => (part.kitId === kitId ? withoutPrevious(part) : part)));
    return undefined;
  });
}

/** Verifies the publisher of a kit that was installed as not verified; its fingerprint is the one the person compared. */
export async function acceptPublisher(kitId: string, fingerprint: string): Promise<Problem | undefined> {
  return await asOneWork(async () => {
    const accepted = await host.kits.acceptPublisher({ kitId, fingerprint });
    if (!accepted.ok) return accepted.problem;
    await readTrust();
    return undefined;
  });
}

/** A key that was accepted may have signed several kits: shows each with what its signature says by now. */
async function readTrust(): Promise<void> {
  const installed = await host.kits.installed();
  const { ready } = useLibraryStore.getState();
  if (!installed.ok || !ready) return;
  const parts = ready.parts.map((part) => {
    const kit = installed.value.find(({ treeHash }) => treeHash === part.kit.treeHash);
    return kit && kit.trust.kind !== part.kit.trust.kind ? readyKit(kit, part) : part;
  });
  if (parts.some((part, index) => part !== ready.parts[index])) showParts(parts);
}

function withoutPrevious(part: ReadyKit): ReadyKit {
  const { previousVersion: _, ...kit } = part.kit;
  return { ...part, kit };
}

/** Waits until main has decided and the page shows what counts then. */
async function settled(work: Promise<Result<unknown>>): Promise<Problem | undefined> {
  const outcome = await work;
  await importAnswered();
  return outcome.ok ? undefined : showProblem(outcome.problem);
}

/**
 * Makes the library of a kit anew after a row was read that differs from the kit. Reports why where that cannot be
 * done.
 */
async function remakeChanged(): Promise<void> {
  const { ready } = useLibraryStore.getState();
  if (!changed || running) return;
  const { db, problem } = changed;
  changed = undefined;
  const part = ready?.parts.find((other) => other.db === db);
  if (!part) return;
  const reason = JSON.stringify([part.kitId, problem]);
  if (remadeFor === reason) return showNotice({ kind: 'problem', problem });
  remadeFor = reason;
  await asOneWork(async () => {
    const failure = await settled(host.library.rebuild(part.kitId));
    if (failure) showNotice({ kind: 'problem', problem: failure });
  });
}

onLibraryChanged((db, problem) => {
  changed = { db, problem };
  void remakeChanged();
});

/**
 * Compares every row of the library of a kit with what the objects of the kit yield. Where one differs, the library is made anew:
 * `library-changed`. Problems of an object, `stopped`; `library-damaged` when there is no library.
 */
export async function verifyLibrary(kitId: string, report: Report): Promise<Problem | undefined> {
  const part = useLibraryStore.getState().ready?.parts.find((other) => other.kitId === kitId);
  if (!part) return { code: 'library-damaged', reason: 'there is no library' };
  const compared = await asOneWork((signal) => runComparison(part, signal, report));
  if (compared.ok) return undefined;
  const { problem } = compared;
  if (problem.code === 'library-changed') {
    changed = { db: part.db, problem };
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

async function openWhole({ kitId, generation, counts, seals }: LibraryRecord): Promise<Whole | undefined> {
  const db = openLibraryDb(generation);
  sealLibrary(db, seals);
  try {
    const found = await countRows(db);
    const isWhole = Object.entries(counts).every(([name, count]) => found[name] === count);
    const facts = isWhole ? await factsOf(db) : undefined;
    if (facts) return { kitId, generation, db, catalogue: facts.catalogue, seals };
  } catch {
    // A database that does not open is a database that is made anew.
  }
  db.close();
  return undefined;
}

type Whole = Pick<ReadyKit, 'kitId' | 'generation' | 'db' | 'catalogue' | 'seals'>;

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
  useLibraryStore.setState(({ phase }) => ({
    phase: phase === 'starting' ? 'working' : phase,
    progress,
  }));
}

/** Says why work ended; a library that is ready is still shown. */
function showProblem(problem: Problem): Problem {
  const phaseWithout = problem.code === 'stopped' ? 'stopped' : 'failed';
  const phase = useLibraryStore.getState().ready ? 'ready' : phaseWithout;
  useLibraryStore.setState({ phase, problem, progress: undefined });
  return problem;
}
