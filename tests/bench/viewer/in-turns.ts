// Decides how programs are measured beside each other on a machine that changes its speed: in turns so short that all meet the same seconds.
import { setTimeout as wait } from 'node:timers/promises';
import { keepOnCores, processTree } from '../../support/processes.ts';

/** How long each turn of a program lasts, and its cores where it has one at a time: another one each turn, since cores of a shared machine differ. */
export type TurnPlan = { readonly turnMs: number; readonly oneOf?: readonly number[] };

/** A program with all its processes, which stands still but for its turns. It has its first turn from where it was started. */
export class InTurns {
  readonly #root: number;
  readonly #plan: TurnPlan;
  #turns = 0;
  #stopped: readonly number[] = [];
  #workedBefore = 0;
  #goesOnSince: number | undefined = performance.now();

  /** `root` is its first process. */
  constructor(root: number, plan: TurnPlan) {
    this.#root = root;
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
    if (core !== undefined) keepOnCores(this.#stopped, String(core));
    this.#turns += 1;
    this.goOn();
    await Promise.race([wait(turnMs), ...(end ? [end] : [])]);
    this.pause();
  }

  /** Lets it work. */
  goOn(): void {
    this.#goesOnSince ??= performance.now();
    for (const process of this.#stopped) signal(process, 'SIGCONT');
    this.#stopped = [];
  }

  /** Lets it stand still. */
  pause(): void {
    // The first process is stopped first; the others may still start one until they stand as well.
    signal(this.#root, 'SIGSTOP');
    const standsStill = new Set<number>();
    const moving = (): number[] => processTree(this.#root).filter((process) => !standsStill.has(process));
    for (let left = moving(); left.length > 0; left = moving()) {
      for (const process of left) {
        signal(process, 'SIGSTOP');
        standsStill.add(process);
      }
    }
    this.#stopped = [...standsStill];
    this.#workedBefore = this.workedMs;
    this.#goesOnSince = undefined;
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
