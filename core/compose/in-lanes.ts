// Decides how work is shared out: some lanes beside each other, each taking the next item when it is free, heavy items never two at a time.

/** What is to be done. */
export type LaneWork<Item> = {
  /** Heavy items take so much memory that only one of them is worked on at a time. */
  readonly isHeavy: (item: Item) => boolean;
  /** No further item is begun once this says so. */
  readonly isOver: () => boolean;
  /** Works on an item. A lane, counted from 0, works on one item at a time. What it throws ends everything. */
  readonly work: (item: Item, lane: number) => Promise<void>;
};

/** Works on all items, begun in their order as far as lanes are free. Throws what `work` threw first, when no lane works any more. */
export async function inLanes<Item>(
  items: readonly Item[],
  lanes: number,
  { isHeavy, isOver, work }: LaneWork<Item>,
): Promise<void> {
  const left = [...items];
  const failures: unknown[] = [];
  let isHeavyTaken = false;
  const runLane = async (lane: number): Promise<void> => {
    while (failures.length === 0 && !isOver()) {
      const index = left.findIndex((item) => !(isHeavyTaken && isHeavy(item)));
      // Only heavy ones are left, if any; the lane that works on one now takes them as well.
      if (index === -1) return;
      const [item] = left.splice(index, 1) as [Item];
      const isHeavyItem = isHeavy(item);
      if (isHeavyItem) isHeavyTaken = true;
      try {
        await work(item, lane);
      } catch (error) {
        failures.push(error);
      }
      if (isHeavyItem) isHeavyTaken = false;
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, lanes) }, (_, lane) => runLane(lane)));
  if (failures.length > 0) throw failures[0];
}
