// Imports that the page of a window makes for main: at most one at a time, each with exactly one outcome.
import type { Progress, Report } from '../../core/base/progress.ts';
import { fail, type Result } from '../../core/base/result.ts';
import type { ImportRequest, ImportSummary } from '../../core/ipc/library-group.ts';

/** The way to the page. */
export type ImportPage = {
  /** Sends the request; false when there is no page. */
  requestImport(request: ImportRequest): boolean;
  cancelImport(generation: string): void;
};

/** How one import is followed. */
type ImportJob = {
  readonly signal: AbortSignal;
  readonly report: Report;
  /** Makes a complete import count. A problem means that it does not; what is thrown ends the import as well. */
  readonly settle: (summary: ImportSummary) => Promise<Result<void>>;
};

/** How an import ends. `page-gone`: the page was closed, crashed or loaded again, so nobody can tell how far it got. */
type ImportEnd = Result<void> | 'page-gone';

type Pending = {
  readonly request: ImportRequest;
  readonly job: ImportJob;
  resolve(end: ImportEnd): void;
  reject(error: unknown): void;
};

/** Asks one page for imports. */
export class PageImports {
  readonly #page: ImportPage;
  #pending: Pending | undefined;

  constructor(page: ImportPage) {
    this.#page = page;
  }

  /** Has the page import a kit. A stop asks the page to cancel; the import ends when the page has reported, or is gone. */
  async run(request: ImportRequest, job: ImportJob): Promise<ImportEnd> {
    if (job.signal.aborted) return fail({ code: 'stopped' });
    const cancel = (): void => this.#page.cancelImport(request.generation);
    job.signal.addEventListener('abort', cancel);
    try {
      return await new Promise<ImportEnd>((resolve, reject) => {
        this.#pending = { request, job, resolve, reject };
        if (!this.#page.requestImport(request)) this.abandon();
      });
    } finally {
      job.signal.removeEventListener('abort', cancel);
    }
  }

  /** The page reports how far it is. */
  progressed(generation: string, progress: Progress): void {
    if (this.#pending?.request.generation === generation) this.#pending.job.report(progress);
  }

  /** The page reports an outcome. The answer says whether the import counts; `call-refused` when nobody waits for it. */
  async finished(generation: string, outcome: Result<ImportSummary>): Promise<Result<void>> {
    const pending = this.#pending;
    if (pending?.request.generation !== generation)
      return fail({ code: 'call-refused', reason: 'generation' });
    // A page that is gone while its import is settled changes nothing any more.
    this.#pending = undefined;
    try {
      const end = outcome.ok ? await pending.job.settle(outcome.value) : outcome;
      pending.resolve(end);
      return end;
    } catch (error) {
      pending.reject(error);
      throw error;
    }
  }

  /** The page is gone. Returns the request that it leaves behind, if there is one. */
  abandon(): ImportRequest | undefined {
    const pending = this.#pending;
    this.#pending = undefined;
    pending?.resolve('page-gone');
    return pending?.request;
  }
}
