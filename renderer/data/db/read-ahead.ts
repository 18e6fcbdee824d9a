// Read ahead in a file that is read piece after piece.

/** Reads bytes from `begin` up to `end` (exclusive). */
type ReadRange = (begin: number, end: number) => Promise<Uint8Array>;

type Ahead = { readonly begin: number; readonly end: number; readonly bytes: Promise<Uint8Array> };

/** At most this much is read ahead, in bytes. */
const mostAhead = 512 * 1024;

/**
 * Reads as `read` does, of a file of `sizeBytes`. A read that begins at the end of the one before also reads ahead. It reads as
 * much as was requested, then twice as much each time. The list of all entries of a file is read in many small sequential pieces.
 */
export function readAhead(read: ReadRange, sizeBytes: number): ReadRange {
  let lastEnd = -1;
  let ahead: Ahead | undefined;
  let length = 0;
  const goOn = (begin: number, asked: number): void => {
    length = Math.min(mostAhead, length === 0 ? asked : length * 2);
    const end = Math.min(sizeBytes, begin + length);
    ahead = begin < end ? { begin, end, bytes: read(begin, end) } : undefined;
    // The next request for these bytes reads them anew and gets the failure.
    ahead?.bytes.catch(() => undefined);
  };
  return async (begin, end) => {
    const known = ahead && ahead.begin <= begin && end <= ahead.end ? ahead : undefined;
    if (begin !== lastEnd) [length, ahead] = [0, undefined];
    else if (known === undefined || known.end === end) goOn(end, end - begin);
    lastEnd = end;
    const bytes = await known?.bytes.catch(() => undefined);
    return bytes && known ? bytes.slice(begin - known.begin, end - known.begin) : await read(begin, end);
  };
}
