// Run one long job at a time, with a way to stop it.
import { fail, type Result } from '../../../../core/base/result.ts';

type Running = {
  readonly name: string;
  readonly controller: AbortController;
  readonly done: Promise<Result<unknown>>;
};

/** Runs jobs, one at a time. */
export class OneJob {
  #running: Running | undefined;

  /** Whether a job runs. */
  get isRunning(): boolean {
    return this.#running !== undefined;
  }

  /**
   * Runs a job. While one runs, another is refused with `call-refused`. A second call with the same name waits for the job that
   * runs, so that a reloaded page finds its work. The name must include everything that the job depends on.
   */
  run<T>(name: string, work: (signal: AbortSignal) => Promise<Result<T>>): Promise<Result<T>> {
    if (this.#running?.name === name) return this.#running.done as Promise<Result<T>>;
    if (this.#running) return Promise.resolve(fail({ code: 'call-refused', reason: 'busy' }));
    const controller = new AbortController();
    const done = work(controller.signal).finally(() => {
      this.#running = undefined;
    });
    this.#running = { name, controller, done };
    return done;
  }

  /** Stops what runs and waits until it has ended. */
  async stop(): Promise<void> {
    const running = this.#running;
    running?.controller.abort();
    await running?.done.catch(() => undefined);
  }
}
