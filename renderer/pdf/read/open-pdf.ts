// Open a PDF in compose as the reader does, from bytes by range. Nobody is asked for a password.
import { ok, type Result } from '../../../core/base/result.ts';
import type { ReadBefore, ReadJob } from '../../../core/compose/compose-page-protocol.ts';
import { fetchRange } from './fetch-range.ts';
import { type OpenDocument, openDocument } from './open-document.ts';
import { endReadingThread, readingThread } from './reading-thread.ts';

/** A PDF that is open, and what was read of it so far. */
type OpenPdf = OpenDocument & { readonly readSoFar: () => ReadBefore };

/** Opens a PDF; problems as openDocument names them. */
export async function openPdf({
  file,
  address,
  sizeBytes,
}: Pick<ReadJob, 'file' | 'address' | 'sizeBytes'>): Promise<Result<OpenPdf>> {
  let [bytes, pieces] = [0, 0];
  const read = (begin: number, end: number): Promise<Uint8Array> => {
    bytes += end - begin;
    pieces += 1;
    return fetchRange(address, begin, end);
  };
  const opened = await openDocument(
    { file, sizeBytes, read },
    () => Promise.resolve(undefined),
    new AbortController().signal,
    {
      worker: readingThread().worker,
      leave: () => undefined,
      // The thread goes on with the next PDF, unless it hangs.
      release: (hangs) => {
        if (hangs) endReadingThread();
      },
    },
  );
  return opened.ok ? ok({ ...opened.value, readSoFar: () => ({ bytes, pieces }) }) : opened;
}
