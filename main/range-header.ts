// Range requests (RFC 9110, section 14; one range only): what a header asks for, and the answer.

/** Bytes from `begin` up to `end` (exclusive). */
type ByteRange = { readonly begin: number; readonly end: number };

/** Undefined: no or no usable range, send all. `unsatisfiable`: the range is outside the file. */
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

/** The answer that carries a range of a file (206), or all of it (200). `headers` come first. */
export function rangeAnswer(
  body: ReadableStream<Uint8Array> | null,
  range: ByteRange | undefined,
  sizeBytes: number,
  headers: Readonly<Record<string, string>>,
): Response {
  const { begin, end } = range ?? { begin: 0, end: sizeBytes };
  return new Response(body, {
    status: range ? 206 : 200,
    headers: {
      ...headers,
      'accept-ranges': 'bytes',
      'content-length': String(end - begin),
      ...(range ? { 'content-range': `bytes ${begin}-${end - 1}/${sizeBytes}` } : {}),
    },
  });
}

/** The answer to a range that is outside the file (416). */
export function unsatisfiableAnswer(sizeBytes: number): Response {
  return new Response(null, { status: 416, headers: { 'content-range': `bytes */${sizeBytes}` } });
}
