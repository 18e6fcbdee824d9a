// Ranges of a file, read when a kit is made.

/** Reads bytes `begin` to `end` (not included) of a file. Throws when they are not to be had. */
export async function fetchRange(address: string, begin: number, end: number): Promise<Uint8Array> {
  const response = await fetch(address, { headers: { range: `bytes=${begin}-${end - 1}` } });
  if (!response.ok) throw new Error(`no bytes ${begin} to ${end} (${response.status})`);
  return new Uint8Array(await response.arrayBuffer());
}
