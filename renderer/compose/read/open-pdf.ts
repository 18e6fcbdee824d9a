// Decides how compose opens a PDF: as the reader of the program does, from bytes by range; nobody is asked for a password.
import type { ReadJob } from '../../../core/compose/page-calls.ts';
import type { Result } from '../../../core/result.ts';
import { type OpenDocument, openDocument } from '../../viewer/open-document.ts';

/** Opens a PDF; problems as openDocument names them. */
export function openPdf({
  file,
  address,
  sizeBytes,
}: Pick<ReadJob, 'file' | 'address' | 'sizeBytes'>): Promise<Result<OpenDocument>> {
  const read = async (begin: number, end: number): Promise<Uint8Array> => {
    const response = await fetch(address, { headers: { range: `bytes=${begin}-${end - 1}` } });
    if (!response.ok) throw new Error(`no bytes ${begin} to ${end} (${response.status})`);
    return new Uint8Array(await response.arrayBuffer());
  };
  return openDocument(
    { file, sizeBytes, read },
    () => Promise.resolve(undefined),
    new AbortController().signal,
  );
}
