// Decides how an import runs off the page: one worker for one import, ended when it is done.
import type { ActiveKit } from '../../core/ipc/contract.ts';
import type { Catalogue } from '../../core/kit/catalogue.ts';
import type { Report } from '../../core/progress.ts';
import { fail, type Result } from '../../core/result.ts';
import type { ImportAnswer, ImportRequest } from '../workers/import.worker.ts';

/** What a complete import leaves behind. */
export type Imported = { readonly catalogue: Catalogue; readonly counts: Record<string, number> };

/** Imports a kit into the database of `generation`. A stop answers `stopped`; a worker that dies answers `library-damaged`, a database that does not open `library-refused`. */
export function runImport(
  kit: ActiveKit,
  generation: string,
  signal: AbortSignal,
  report: Report,
): Promise<Result<Imported>> {
  if (signal.aborted) return Promise.resolve(fail({ code: 'stopped' }));
  const worker = new Worker(new URL('../workers/import.worker.ts', import.meta.url), { type: 'module' });
  const ask = (request: ImportRequest): void => worker.postMessage(request);
  return new Promise<Result<Imported>>((resolve) => {
    worker.addEventListener('message', (event: MessageEvent<ImportAnswer>) => {
      if (event.data.kind === 'progress') report(event.data.progress);
      else resolve(event.data.outcome);
    });
    worker.addEventListener('error', (event) =>
      resolve(fail({ code: 'library-damaged', reason: event.message })),
    );
    signal.addEventListener('abort', () => ask({ kind: 'stop' }));
    ask({ kind: 'start', kit, generation });
  }).finally(() => worker.terminate());
}
