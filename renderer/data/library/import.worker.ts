// The import worker: it gets one job, reports progress, and ends with the outcome.
import type { FileHash } from '../../../core/base/ids.ts';
import type { Problem } from '../../../core/base/problem.ts';
import type { Progress } from '../../../core/base/progress.ts';
import { fail, ok, type Result } from '../../../core/base/result.ts';
import type { Catalogue } from '../../../core/kit/catalogue.ts';
import type { ActiveKit } from '../../../core/library/installed-kit.ts';
import { countRows, databaseProblem, openLibraryDb } from '../db/library-db.ts';
import type { SealRoots } from '../db/seal-book.ts';
import { ComparedRows, WrittenRows } from '../db/sealed-rows.ts';
import { type ImportJob, importKit } from './import-kit.ts';

/** What the page tells the worker. `verify` compares a library with the kit and writes nothing. */
export type ImportRequest =
  | { readonly kind: 'start'; readonly kit: ActiveKit; readonly generation: string }
  | {
      readonly kind: 'verify';
      readonly kit: ActiveKit;
      readonly generation: string;
      readonly seals: SealRoots;
    }
  | { readonly kind: 'stop' };
/** What is known of a library that is complete, or was found to be as the kit says. */
export type ImportedLibrary = {
  readonly catalogue: Catalogue;
  readonly counts: Record<string, number>;
  readonly seals: SealRoots;
};
/** What the worker tells the page; `done` comes once, last. */
export type ImportAnswer =
  | { readonly kind: 'progress'; readonly progress: Progress }
  /** The file that is read from now on. */
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'done'; readonly outcome: Result<ImportedLibrary> };

const controller = new AbortController();
const smallestStepMs = 50;

self.addEventListener('message', (event: MessageEvent<ImportRequest>) => {
  if (event.data.kind === 'stop') controller.abort();
  else void start(event.data);
});

async function start(request: Exclude<ImportRequest, { readonly kind: 'stop' }>): Promise<void> {
  let lastTold = 0;
  const report = (progress: Progress): void => {
    const now = performance.now();
    if (now - lastTold < smallestStepMs && progress.step !== 'finishing') return;
    lastTold = now;
    const step = request.kind === 'verify' ? 'verifying' : progress.step;
    tell({ kind: 'progress', progress: { ...progress, step } });
  };
  const { kit, generation } = request;
  const db = openLibraryDb(generation);
  const { signal } = controller;
  const onFile = (path: string): void => tell({ kind: 'file', path });
  const job = { kit, db, readObject, streamObject, signal, report, onFile };
  try {
    const outcome = request.kind === 'start' ? await write(job) : await compare(job, request.seals);
    tell({ kind: 'done', outcome });
  } catch (error) {
    // The page hears of no promise that is rejected here, and would wait for ever.
    tell({ kind: 'done', outcome: fail(await databaseProblem(db, error)) });
  } finally {
    db.close();
  }
}

async function write(job: Omit<ImportJob, 'rows'>): Promise<Result<ImportedLibrary>> {
  const rows = new WrittenRows(job.db);
  const imported = await importKit({ ...job, rows });
  if (!imported.ok) return imported;
  return ok({ catalogue: imported.value, counts: await countRows(job.db), seals: rows.roots });
}

async function compare(job: Omit<ImportJob, 'rows'>, seals: SealRoots): Promise<Result<ImportedLibrary>> {
  const rows = new ComparedRows(job.db);
  const derived = await importKit({ ...job, rows });
  if (!derived.ok) return derived;
  const difference = await rows.difference(seals, job.signal);
  return difference
    ? fail(difference)
    : ok({ catalogue: derived.value, counts: await countRows(job.db), seals });
}

async function readObject(hash: FileHash, path: string): Promise<Result<Uint8Array>> {
  const response = await fetch(`/object/${hash}`);
  if (!response.ok) return fail(objectProblem(response, path));
  return ok(new Uint8Array(await response.arrayBuffer()));
}

async function streamObject(hash: FileHash, path: string): Promise<Result<ReadableStream<Uint8Array>>> {
  const response = await fetch(`/object/${hash}`);
  return response.ok && response.body ? ok(response.body) : fail(objectProblem(response, path));
}

/** Main sends no bytes of an object that is not what its name says. */
function objectProblem({ status }: Response, file: string): Problem {
  return { code: status === 404 ? 'object-missing' : 'object-changed', file };
}

function tell(answer: ImportAnswer): void {
  self.postMessage(answer);
}
