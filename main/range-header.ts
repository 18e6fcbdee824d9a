// Decides what a Range header asks for (RFC 9110, section 14.1.2; one range only).

/** Bytes from `begin` up to `end` (exclusive). */
export type ByteRange = { readonly begin: number; readonly end: number };

/** Undefined: no or no usable range, send all. `unsatisfiable`: the range lies outside the file. */
export function parseRange(
  header: string | null,
  sizeBytes: number,
): ByteRange | 'unsatisfiable' | undefined {
  const match = header === null ? null : /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header.trim());
  if (!match) return undefined;
  const [, first = '', last = ''] = match;
  if (first === '' && last === '') return undefined;
  if (first === '') {
    const length = Math.min(Number(last), sizeBytes);
    return length === 0 ? 'unsatisfiable' : { begin: sizeBytes - length, end: sizeBytes };
  }
  const begin = Number(first);
  if (begin >= sizeBytes) return 'unsatisfiable';
  if (last !== '' && Number(last) < begin) return undefined;
  return { begin, end: last === '' ? sizeBytes : Math.min(Number(last) + 1, sizeBytes) };
}
