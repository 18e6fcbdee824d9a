// Work on many files, some at a time. One at a time is slow, and each that is open counts towards a limit of the system.

const batchSize = 16;

/**
 * Does work on all items and answers in their order. The first failure is thrown once nothing of its batch goes on; later items are
 * left alone then.
 */
export async function inBatches<T, R>(
  items: Iterable<T> | AsyncIterable<T>,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let batch: T[] = [];
  const finish = async (): Promise<void> => {
    const settled = await Promise.allSettled(batch.map(work));
    batch = [];
    for (const one of settled) {
      if (one.status === 'rejected') throw one.reason;
      results.push(one.value);
    }
  };
  for await (const item of items) {
    batch.push(item);
    if (batch.length === batchSize) await finish();
  }
  await finish();
  return results;
}
