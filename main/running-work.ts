// Long work under way: while there is any, the computer stays awake and the taskbar shows progress; some is asked about before closing.
import type { CloseQuestion } from '../core/ipc/contract.ts';

/** Long work. `check` only reads sticks; a killed `import` goes on at the next start. Neither is asked about. */
export type WorkKind = CloseQuestion | 'import' | 'check';

/** How the system is told. */
type RunningWorkParts = {
  /** Keeps the computer from falling asleep, or lets it again. */
  readonly setAwake: (isAwake: boolean) => void;
  /** Shows how far work is, from 0 to 1; undefined when there is none. */
  readonly showProgress: (share: number | undefined) => void;
};

/** Work that has begun. */
export type BegunWork = {
  /** Notes how far it is, from 0 to 1. Nothing happens once it has ended. */
  report(share: number): void;
  end(): void;
};

type Job = { readonly kind: WorkKind; share?: number };

const asked: readonly CloseQuestion[] = ['sticks', 'kit'];

/** All long work of the program. */
export class RunningWork {
  readonly #parts: RunningWorkParts;
  readonly #jobs = new Set<Job>();

  constructor(parts: RunningWorkParts) {
    this.#parts = parts;
  }

  /** Work begins. */
  begin(kind: WorkKind): BegunWork {
    const job: Job = { kind };
    this.#jobs.add(job);
    if (this.#jobs.size === 1) this.#parts.setAwake(true);
    return { report: (share) => this.#report(job, share), end: () => this.#end(job) };
  }

  #end(job: Job): void {
    if (!this.#jobs.delete(job)) return;
    if (this.#jobs.size === 0) this.#parts.setAwake(false);
    this.#parts.showProgress(this.#share());
  }

  #report(job: Job, share: number): void {
    if (!this.#jobs.has(job)) return;
    job.share = share;
    this.#parts.showProgress(this.#share());
  }

  /** Whether there is any. */
  get isRunning(): boolean {
    return this.#jobs.size > 0;
  }

  /** What would be lost by closing now; undefined when nothing would. */
  get closeQuestion(): CloseQuestion | undefined {
    return asked.find((kind) => [...this.#jobs].some((job) => job.kind === kind));
  }

  /** What is slowest counts; work that has not reported yet shows nothing. */
  #share(): number | undefined {
    const shares = [...this.#jobs].flatMap(({ share }) => share ?? []);
    return shares.length === 0 ? undefined : Math.min(1, ...shares);
  }
}

/** How far a job is by what it counts. */
export function shareOf({ done, total }: { readonly done: number; readonly total: number }): number {
  return total > 0 ? Math.min(1, done / total) : 0;
}
