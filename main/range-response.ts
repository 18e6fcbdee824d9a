// Answer a request for a range of a file. Electron's own file responses ignore ranges.
import { Readable } from 'node:stream';
import { type FileReader, plainReader } from './disk/fs/content-disk.ts';
import { parseRange, rangeAnswer, unsatisfiableAnswer } from './range-header.ts';

/** Answers with the whole file (200), the asked part (206), 416 for a part outside, 404 when there is no file. */
export async function answerRange(
  absolutePath: string,
  rangeHeader: string | null,
  headers: Readonly<Record<string, string>>,
  reader: FileReader = plainReader,
): Promise<Response> {
  const sizeBytes = await reader.sizeOf(absolutePath).catch(() => undefined);
  if (sizeBytes === undefined) return new Response('not found', { status: 404 });
  const range = parseRange(rangeHeader, sizeBytes);
  if (range === 'unsatisfiable') return unsatisfiableAnswer(sizeBytes);
  const begin = range?.begin ?? 0;
  const end = range?.end ?? sizeBytes;
  const body = end > begin ? streamOf(reader.stream(absolutePath, begin, end)) : null;
  return rangeAnswer(body, range, sizeBytes, headers);
}

function streamOf(bytes: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  return Readable.toWeb(Readable.from(bytes, { objectMode: false })) as unknown as ReadableStream<Uint8Array>;
}
