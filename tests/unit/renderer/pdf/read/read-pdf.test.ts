// A PDF is read within its limits, whatever hangs, and its faults are named by a code.
import { beforeEach, expect, it, vi } from 'vitest';
import type { WordsAnswer } from '../../../../../renderer/pdf/read/words-protocol.ts';

const parts = vi.hoisted(() => ({
  drawCover: vi.fn<() => Promise<string | undefined>>(),
  openPdf: vi.fn(),
  readWords: vi.fn(),
}));
vi.mock('../../../../../renderer/pdf/read/cover.ts', () => ({ drawCover: parts.drawCover }));
vi.mock('../../../../../renderer/pdf/read/open-pdf.ts', () => ({ openPdf: parts.openPdf }));
vi.mock('../../../../../renderer/pdf/read/reading-thread.ts', () => ({
  readingThread: () => ({ readWords: parts.readWords }),
}));
const { readPdf } = await import('../../../../../renderer/pdf/read/read-pdf.ts');

const job = { file: 'a.en.pdf', address: 'app://test/a.en.pdf', sizeBytes: 10, isPrinted: false };
let isWorkerStuck = false;

/** What the worker answers until it is stuck, and nothing afterwards. */
const answered = <T>(value: T): Promise<T> =>
  isWorkerStuck ? new Promise<never>(() => undefined) : Promise.resolve(value);

beforeEach(() => {
  isWorkerStuck = false;
  const pdf = {
    numPages: 1,
    getPage: () => answered({}),
    getPageLabels: () => answered(null),
    getMetadata: () => answered({ info: { Language: 'en' } }),
    getMarkInfo: () => answered(null),
  };
  const readSoFar = () => ({ bytes: 1, pieces: 1 });
  parts.openPdf.mockResolvedValue({ ok: true, value: { pdf, close: async () => undefined, readSoFar } });
  parts.readWords.mockImplementation(async (_job, _longestMs, tell: (answer: WordsAnswer) => void) => {
    tell({ kind: 'page', number: 1, words: { text: 'words' } });
    tell({ kind: 'all', outline: [] });
    return true;
  });
});

it('A first page whose drawing never ends costs only the cover: nothing is asked of the worker afterwards', async () => {
  parts.drawCover.mockImplementation(async () => {
    isWorkerStuck = true;
    return undefined;
  });
  const answer = await readPdf(job);
  expect(answer).toMatchObject({ isReadable: true, derived: { declaredLanguage: 'en' }, brokenPages: [] });
  expect(answer).not.toHaveProperty('coverBase64');
});

it('A PDF that is given up has a code for the reason', async () => {
  parts.readWords.mockResolvedValue(false);
  expect(await readPdf(job)).toEqual({ isReadable: false, reason: 'endless' });
  parts.openPdf.mockResolvedValue({ ok: false, problem: { code: 'document-locked', file: job.file } });
  expect(await readPdf(job)).toEqual({ isReadable: false, reason: 'locked' });
});
