// Measure programs side by side on a machine with changing speed: in turns so short that all get the same seconds.
import { setTimeout as wait } from 'node:timers/promises';
import { keepOnCores, processTree } from '../../support/processes.ts';

/**
 * How long each turn of a program lasts, and its cores where it has one at a time. Each turn uses another core, since cores of a
 * shared machine differ.
 */
export type TurnPlan = { readonly turnMs: number; readonly oneOf?: readonly number[] };

/** A program with all its processes, which stands still but for its turns. It has its first turn from where it was started. */
export class InTurns {
  readonly #root: number;
  readonly #plan: TurnPlan;
  #turns = 0;
  /** Its processes when it was stopped last; some may have ended meanwhile. */
  #processes: readonly number[];
  #workedBefore = 0;
  #goesOnSince: number | undefined = performance.now();

  /** `root` is its first process. */
  constructor(root: number, plan: TurnPlan) {
    this.#root = root;
    this.#processes = [root];
    this.#plan = plan;
  }

  /** Milliseconds of its turns so far, the one that lasts included. */
  get workedMs(): number {
    return this.#workedBefore + (this.#goesOnSince === undefined ? 0 : performance.now() - this.#goesOnSince);
  }

  /** Gives it a turn, which ends sooner when `end` settles. */
  async takeTurn(end?: Promise<unknown>): Promise<void> {
    const { turnMs, oneOf = [] } = this.#plan;
    const core = oneOf[this.#turns % oneOf.length];
    if (core !== undefined) keepOnCores(this.#processes, String(core));
    this.#turns += 1;
    this.goOn();
    await Promise.race([wait(turnMs), ...(end ? [end] : [])]);
    this.pause();
  }

  /** Lets it work. */
  goOn(): void {
    this.#goesOnSince ??= performance.now();
    for (const process of this.#processes) signal(process, 'SIGCONT');
  }

  /** Lets it stand still. */
  pause(): void {
    const standsStill = new Set<number>();
    const stop = (processes: readonly number[]): void => {
      for (const process of processes) {
        signal(process, 'SIGSTOP');
        standsStill.add(process);
      }
    };
    // Looking for its processes takes milliseconds of a core; those known stand still before, and its turn is over.
    stop(this.#processes);
    this.#workedBefore = this.workedMs;
    this.#goesOnSince = undefined;
    for (;;) {
      this.#processes = processTree(this.#root);
      const moving = this.#processes.filter((process) => !standsStill.has(process));
      if (moving.length === 0) return;
      stop(moving);
    }
  }

  /** Ends it, wherever it is. */
  kill(): void {
    for (const process of processTree(this.#root)) signal(process, 'SIGKILL');
  }
}

/** A process may end at any time. */
function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
