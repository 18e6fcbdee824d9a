// The library as screens begin, stop and follow it; main decides which kit is in use, the page shows what main settled.

import type { Problem } from '../../../core/base/problem.ts';
import type { Progress, Report } from '../../../core/base/progress.ts';
import type { Result } from '../../../core/base/result.ts';
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
import { showNotice } from '../session/notice-store.ts';
import { answerImports, importAnswered, keepOlder } from './answer-imports.ts';
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
    const record = await host.library.record();
    const whole = record.ok && record.value ? await openWhole(record.value) : undefined;
    // Main stops only what it has begun; a stop before that counts here.
    if (signal.aborted) return void showProblem({ code: 'stopped' });
    keepOlder(whole);
    const opened = await host.library.open(whole ? { whole: whole.generation } : {});
    await importAnswered();
    if (!opened.ok) return void showProblem(opened.problem);
    const { kit, generation, givenUp } = opened.value;
    if (whole?.generation === generation) showWhole(kit, whole);
    if (givenUp) showNotice({ kind: 'problem', problem: givenUp });
  });
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
    return await settled(host.kits.install({ token: candidate.token, ...consent }));
  });
}

/** Goes back to the kit before. */
export async function rollBackKit(): Promise<Problem | undefined> {
  return await asOneWork(() => settled(host.kits.rollBack()));
}

/** Waits until main has decided and the page shows what counts then. */
async function settled(work: Promise<Result<unknown>>): Promise<Problem | undefined> {
  const outcome = await work;
  await importAnswered();
  return outcome.ok ? undefined : showProblem(outcome.problem);
}

/**
 * Makes the library anew from the kit in use after a row was read that differs from the kit. Reports why where that cannot be
 * done.
 */
async function remakeChanged(): Promise<void> {
  const { ready } = useLibraryStore.getState();
  if (!changed || running) return;
  const { db, problem } = changed;
  changed = undefined;
  if (!ready || db !== ready.db) return;
  const reason = JSON.stringify(problem);
  if (remadeFor === reason) return showNotice({ kind: 'problem', problem });
  remadeFor = reason;
  await asOneWork(async () => {
    const failure = await settled(host.library.rebuild());
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

function showWhole(kit: ActiveKit, { facts, db, generation, seals }: Whole): void {
  const ready = { kit, catalogue: facts.catalogue, db, generation, seals };
  useLibraryStore.setState({ phase: 'ready', problem: undefined, progress: undefined, ready });
  deleteOtherGenerations(generation);
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
