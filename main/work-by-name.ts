// Long work on things that have names: sticks by their tokens, drafts by their ids.
import type { BegunWork, RunningWork, WorkKind } from './running-work.ts';

/** Work on named things. One thing has at most one job. */
export class WorkByName {
  readonly #work: Pick<RunningWork, 'begin'>;
  readonly #begun = new Map<string, BegunWork>();

  constructor(work: Pick<RunningWork, 'begin'>) {
    this.#work = work;
  }

  /**
   * Does a job on things, however it ends. A job on a thing that is worked on begins nothing, because it is refused or waits for the
   * other one.
   */
  async during<T>(kind: WorkKind, names: readonly string[], job: () => Promise<T>): Promise<T> {
    const own = [...new Set(names)].filter((name) => !this.#begun.has(name));
    for (const name of own) this.#begun.set(name, this.#work.begin(kind));
    try {
      return await job();
    } finally {
      for (const name of own) {
        this.#begun.get(name)?.end();
        this.#begun.delete(name);
      }
    }
  }

  /** Notes how far the work on a thing is, from 0 to 1. Nothing happens when nothing is worked on. */
  report(name: string, share: number): void {
    this.#begun.get(name)?.report(share);
  }
}
