// Answer a request for a range of a file. Electron's own file responses ignore ranges.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { parseRange, rangeAnswer, unsatisfiableAnswer } from './range-header.ts';

/** Answers with the whole file (200), the asked part (206), 416 for a part outside, 404 when there is no file. */
export async function answerRange(
  absolutePath: string,
  rangeHeader: string | null,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const sizeBytes = await sizeOf(absolutePath);
  if (sizeBytes === undefined) return new Response('not found', { status: 404 });
  const range = parseRange(rangeHeader, sizeBytes);
  if (range === 'unsatisfiable') return unsatisfiableAnswer(sizeBytes);
  const begin = range?.begin ?? 0;
  const end = range?.end ?? sizeBytes;
  const body = end > begin ? streamOf(absolutePath, begin, end) : null;
  return rangeAnswer(body, range, sizeBytes, headers);
}

async function sizeOf(absolutePath: string): Promise<number | undefined> {
  try {
    const facts = await stat(absolutePath);
    return facts.isFile() ? facts.size : undefined;
  } catch {
    return undefined;
  }
}

function streamOf(absolutePath: string, begin: number, end: number): ReadableStream<Uint8Array> {
  const stream = createReadStream(absolutePath, { start: begin, end: end - 1, highWaterMark: 1024 * 1024 });
  return Readable.toWeb(stream) as unknown as ReadableStream<Uint8Array>;
}
