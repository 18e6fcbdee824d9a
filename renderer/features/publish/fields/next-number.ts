// Number of a new source.

/** The number after the greatest one in use. */
export function nextNumber(sources: readonly { readonly id: string }[]): string {
  const numbers = sources.map(({ id }) => Number.parseInt(id, 10)).filter((number) => number > 0);
  return String(Math.max(0, ...numbers) + 1);
}
