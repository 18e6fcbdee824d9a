// Runs an import, or the comparison of a library with its kit, off the page: one worker for each, ended when it is done.

import type { Problem } from '../../../core/base/problem.ts';
import type { Report } from '../../../core/base/progress.ts';
import { fail, type Result } from '../../../core/base/result.ts';
import type { ActiveKit } from '../../../core/library/installed-kit.ts';
import type { SealRoots } from '../db/seal-book.ts';
import type { ImportAnswer, ImportedLibrary, ImportRequest } from './import.worker.ts';

/** A worker without a sign of life for so long has met a file that no limit foresaw. A slow stick gives signs. */
const longestSilenceSeconds = 120;
/** A worker that is busy with one file does not hear that it should stop. */
const longestStopMs = 1_000;

/**
 * Imports a kit into the database of `generation`. Always ends. A stop gives `stopped` after a second at most, and a file that
 * keeps the worker busy too long `kit-file-refused`. A worker that dies gives `library-damaged`, and a database that does not
 * open `library-refused`.
 */
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
  const worker = new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' });
  const ask = (message: ImportRequest): void => worker.postMessage(message);
  let silentSeconds = 0;
  let file: string | undefined;
  let watch: ReturnType<typeof setInterval> | undefined;
  return new Promise<Result<ImportedLibrary>>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<ImportAnswer>) => {
      silentSeconds = 0;
      if (data.kind === 'file') file = data.path;
      else if (data.kind === 'progress') report(data.progress);
      else resolve(data.outcome);
    });
    worker.addEventListener('error', (event) =>
      resolve(fail({ code: 'library-damaged', reason: event.message })),
    );
    signal.addEventListener('abort', () => {
      ask({ kind: 'stop' });
      setTimeout(() => resolve(fail({ code: 'stopped' })), longestStopMs);
    });
    // Seconds in which the computer slept do not count.
    watch = setInterval(() => {
      silentSeconds += 1;
      if (silentSeconds >= longestSilenceSeconds) resolve(fail(silenceProblem(file)));
    }, 1_000);
    ask(request);
  }).finally(() => {
    clearInterval(watch);
    worker.terminate();
  });
}

function silenceProblem(file: string | undefined): Problem {
  if (file !== undefined) return { code: 'kit-file-refused', file, reason: 'too-slow' };
  return { code: 'library-damaged', reason: `no answer for ${longestSilenceSeconds} seconds` };
}
