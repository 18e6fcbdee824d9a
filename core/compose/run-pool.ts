// A pool of workers: each takes the next item when it is free, and only one heavy item is in work at a time.

/** What a pool does with its items. */
type PoolWork<Item> = {
  /** A heavy item takes so much memory that only one is in work at a time. */
  readonly isHeavy: (item: Item) => boolean;
  /** Once true, no further item starts. */
  readonly isOver: () => boolean;
  /** Works on an item. Workers count from 0, and each has one item at a time. An error ends the whole pool. */
  readonly work: (item: Item, worker: number) => Promise<void>;
};

/** Works on all items, started in their order as workers become free. Throws the first error of `work` after all workers have stopped. */
export async function runPool<Item>(
  items: readonly Item[],
  workers: number,
  { isHeavy, isOver, work }: PoolWork<Item>,
): Promise<void> {
  const left = [...items];
  const failures: unknown[] = [];
  let isHeavyTaken = false;
  const runWorker = async (worker: number): Promise<void> => {
    while (failures.length === 0 && !isOver()) {
      const index = left.findIndex((item) => !(isHeavyTaken && isHeavy(item)));
      // Only heavy items are left; the worker that has one now takes them too.
      if (index === -1) return;
      const [item] = left.splice(index, 1) as [Item];
      const isHeavyItem = isHeavy(item);
      if (isHeavyItem) isHeavyTaken = true;
      try {
        await work(item, worker);
      } catch (error) {
        failures.push(error);
      }
      if (isHeavyItem) isHeavyTaken = false;
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, workers) }, (_, worker) => runWorker(worker)));
  if (failures.length > 0) throw failures[0];
}
