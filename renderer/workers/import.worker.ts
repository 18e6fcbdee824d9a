// Decides how the import worker talks: it is given one job, tells progress, ends with the outcome.
import type { FileHash } from '../../core/ids.ts';
import type { ActiveKit } from '../../core/ipc/contract.ts';
import type { Catalogue } from '../../core/kit/catalogue.ts';
import type { Progress } from '../../core/progress.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { countRows, databaseProblem, openLibraryDb } from '../db/library-db.ts';
import { importKit } from './import-kit.ts';

/** What the page tells the worker. */
export type ImportRequest =
  | { readonly kind: 'start'; readonly kit: ActiveKit; readonly generation: string }
  | { readonly kind: 'stop' };
/** What the worker tells the page; `done` and `failed` come once, last. */
export type ImportAnswer =
  | { readonly kind: 'progress'; readonly progress: Progress }
  /** The file that is read from now on. */
  | { readonly kind: 'file'; readonly path: string }
  | {
      readonly kind: 'done';
      readonly outcome: Result<{ readonly catalogue: Catalogue; readonly counts: Record<string, number> }>;
    };

const controller = new AbortController();
const smallestStepMs = 50;

self.addEventListener('message', (event: MessageEvent<ImportRequest>) => {
  if (event.data.kind === 'stop') controller.abort();
  else void start(event.data.kit, event.data.generation);
});

async function start(kit: ActiveKit, generation: string): Promise<void> {
  let lastTold = 0;
  const report = (progress: Progress): void => {
    const now = performance.now();
    if (now - lastTold < smallestStepMs && progress.step !== 'finishing') return;
    lastTold = now;
    tell({ kind: 'progress', progress });
  };
  const db = openLibraryDb(generation);
  try {
    const { signal } = controller;
    const onFile = (path: string): void => tell({ kind: 'file', path });
    const outcome = await importKit({ kit, db, readObject, streamObject, signal, report, onFile });
    const counts = outcome.ok ? await countRows(db) : {};
    tell({ kind: 'done', outcome: outcome.ok ? ok({ catalogue: outcome.value, counts }) : outcome });
  } catch (error) {
    // The page hears of no promise that is rejected here, and would wait for ever.
    tell({ kind: 'done', outcome: fail(await databaseProblem(db, error)) });
  } finally {
    db.close();
  }
}

async function readObject(hash: FileHash, path: string): Promise<Result<Uint8Array>> {
  const response = await fetch(`/object/${hash}`);
  if (!response.ok) return fail({ code: 'object-missing', file: path });
  return ok(new Uint8Array(await response.arrayBuffer()));
}

async function streamObject(hash: FileHash, path: string): Promise<Result<ReadableStream<Uint8Array>>> {
  const { ok: isFound, body } = await fetch(`/object/${hash}`);
  return isFound && body ? ok(body) : fail({ code: 'object-missing', file: path });
}

function tell(answer: ImportAnswer): void {
  self.postMessage(answer);
}
