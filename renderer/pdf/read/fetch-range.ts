// Ranges of a file, read when a kit is made.

/** The disk does not give bytes of a file. */
export class BytesMissing extends Error {}

/** Reads bytes `begin` to `end` (not included) of a file. Throws BytesMissing when they are not to be had. */
export async function fetchRange(address: string, begin: number, end: number): Promise<Uint8Array> {
  const headers = { range: `bytes=${begin}-${end - 1}` };
  const response = await fetch(address, { headers }).catch(() => undefined);
  const bytes = response?.ok ? await response.arrayBuffer().catch(() => undefined) : undefined;
  if (!bytes) throw new BytesMissing();
  return new Uint8Array(bytes);
}
