// Decides the order of reads that wait: what was asked last is needed now, what was asked before may have been asked in advance.

/** Tasks that wait for their turn. */
export type Turns = {
  add(task: () => Promise<unknown>): void;
  /** Those that wait are never run. */
  forget(): void;
};

/**
 * Runs at most `atOnce` tasks at the same time; of those that wait the newest comes next. pdf.js asks for the objects of all
 * pages of a flat list, the first page last, before it shows any.
 */
export function newestFirst(atOnce: number): Turns {
  const waiting: (() => Promise<unknown>)[] = [];
  let running = 0;
  const next = (): void => {
    if (running >= atOnce) return;
    const task = waiting.pop();
    if (!task) return;
    running += 1;
    void task().finally(() => {
      running -= 1;
      next();
    });
  };
  return {
    add: (task) => {
      waiting.push(task);
      // All that is asked in one go comes before the first is chosen.
      queueMicrotask(next);
    },
    forget: () => {
      waiting.length = 0;
    },
  };
}
