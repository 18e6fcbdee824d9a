// Memory of what was read of a library.

/** What is read of a library is as it was imported and never changes; what failed is tried again. */
export function readOnce<Key extends object, Value>(
  known: WeakMap<Key, Promise<Value>>,
  key: Key,
  read: () => Promise<Value>,
): Promise<Value> {
  const before = known.get(key);
  if (before !== undefined) return before;
  const reading = read();
  known.set(key, reading);
  reading.catch(() => known.delete(key));
  return reading;
}
