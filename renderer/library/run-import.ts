// Runs an import, or the comparison of a library with its kit, off the page: one worker for each, ended when it is done.
import type { ActiveKit } from '../../core/ipc/contract.ts';
import type { Report } from '../../core/progress.ts';
import { fail, type Result } from '../../core/result.ts';
import type { SealRoots } from '../db/seal-book.ts';
import type { ImportAnswer, ImportedLibrary, ImportRequest } from '../workers/import.worker.ts';

/** Imports a kit into the database of `generation`. A stop answers `stopped`; a worker that dies answers `library-damaged`, a database that does not open `library-refused`. */
export function runImport(
  kit: ActiveKit,
  generation: string,
  signal: AbortSignal,
  report: Report,
): Promise<Result<ImportedLibrary>> {
  return runWorker({ kind: 'start', kit, generation }, signal, report);
}

/** Compares every row of a library with what the objects of its kit yield. `library-changed`, problems of an object, `stopped`, and as above. */
export function runComparison(
  library: { readonly kit: ActiveKit; readonly generation: string; readonly seals: SealRoots },
  signal: AbortSignal,
  report: Report,
): Promise<Result<ImportedLibrary>> {
  const { kit, generation, seals } = library;
  return runWorker({ kind: 'verify', kit, generation, seals }, signal, report);
}

function runWorker(
  request: ImportRequest,
  signal: AbortSignal,
  report: Report,
): Promise<Result<ImportedLibrary>> {
  if (signal.aborted) return Promise.resolve(fail({ code: 'stopped' }));
  const worker = new Worker(new URL('../workers/import.worker.ts', import.meta.url), { type: 'module' });
  const ask = (message: ImportRequest): void => worker.postMessage(message);
  return new Promise<Result<ImportedLibrary>>((resolve) => {
    worker.addEventListener('message', (event: MessageEvent<ImportAnswer>) => {
      if (event.data.kind === 'progress') report(event.data.progress);
      else resolve(event.data.outcome);
    });
    worker.addEventListener('error', (event) =>
      resolve(fail({ code: 'library-damaged', reason: event.message })),
    );
    signal.addEventListener('abort', () => ask({ kind: 'stop' }));
    ask(request);
  }).finally(() => worker.terminate());
}
