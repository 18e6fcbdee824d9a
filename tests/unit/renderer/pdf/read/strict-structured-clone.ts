// structuredClone as browsers have it: they refuse a transfer list that is no list, where Node lets null pass.
const clone = globalThis.structuredClone;

/** Clones as a browser does. Throws a TypeError for a transfer list that is null. */
export function strictStructuredClone<T>(value: T, options?: StructuredSerializeOptions | null): T {
  const { transfer = [] } = options ?? {};
  return clone(value, { transfer: [...transfer] });
}
