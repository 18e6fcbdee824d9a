// The words of a PDF that is too large for one piece are read by range. Missing bytes end the reading.
import '../../../../support/promise-methods.ts';
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { readWords } from '../../../../../renderer/pdf/read/read-words.ts';
import type { WordsAnswer } from '../../../../../renderer/pdf/read/words-protocol.ts';
import { makePdf } from '../../../../support/make-pdf.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';
import { strictStructuredClone } from './strict-structured-clone.ts';

const lines = ['A guardian is appointed for every child', 'The second page speaks of shelter'];

beforeEach(() => {
  vi.stubGlobal('structuredClone', strictStructuredClone);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** Serves a file by range, as the program does, up to a byte; counts the bytes that are asked for. */
function serve(path: string, lastByte = Number.POSITIVE_INFINITY): { asked: number } {
  const served = { asked: 0 };
  vi.stubGlobal('fetch', async (_address: string, options?: { headers?: { range?: string } }) => {
    const range = /bytes=(\d+)-(\d+)/.exec(options?.headers?.range ?? '');
    const [begin = 0, end = 0] = (range ?? []).slice(1).map(Number);
    if (!range || end > lastByte) return new Response(null, { status: 404 });
    const bytes = Buffer.alloc(end - begin + 1);
    const file = openSync(path, 'r');
    readSync(file, bytes, 0, bytes.length, begin);
    closeSync(file);
    served.asked += bytes.length;
    return new Response(bytes);
  });
  return served;
}

/** The worker half of pdf.js rejects a promise nobody waits for when a document is closed before it is open. */
function leaveRejectionsOfPdfJs(): void {
  const listeners = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', () => undefined);
  onTestFinished(() => {
    process.removeAllListeners('unhandledRejection');
    for (const listener of listeners) process.on('unhandledRejection', listener);
  });
}

async function wordsOf(path: string): Promise<WordsAnswer[]> {
  const answers: WordsAnswer[] = [];
  const job = { address: 'app://test/large.pdf', sizeBytes: statSync(path).size, isPrinted: false };
  await readWords(job, (answer) => answers.push(answer));
  return answers;
}

test('The words of a PDF of 33 MB are read, and most of its bytes are not', async () => {
  const path = makePdf(join(temporaryFolder(), 'large.pdf'), lines, 33_000_000);
  const served = serve(path);
  const answers = await wordsOf(path);
  const texts = answers.flatMap((answer) => (answer.kind === 'page' ? [answer.words?.text.trim()] : []));
  expect(texts.sort()).toEqual(lines);
  expect(answers.at(-1)).toEqual({ kind: 'all', outline: [] });
  expect(served.asked).toBeLessThan(2_000_000);
});

test('When the end of the file is gone before it is open, reading ends and says why', async () => {
  const path = makePdf(join(temporaryFolder(), 'large.pdf'), lines, 33_000_000);
  serve(path, 10_000_000);
  leaveRejectionsOfPdfJs();
  const answers = await wordsOf(path);
  await new Promise(setImmediate);
  expect(answers).toEqual([{ kind: 'failed', reason: 'gone' }]);
});
