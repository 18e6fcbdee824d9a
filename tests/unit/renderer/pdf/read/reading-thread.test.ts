// The thread that reads ends at its limit, whatever it does, and the next PDF gets a new one.
import { afterEach, expect, it, vi } from 'vitest';

class SilentWorker {
  static readonly made: SilentWorker[] = [];
  readonly terminate = vi.fn();
  readonly postMessage = vi.fn();
  constructor() {
    SilentWorker.made.push(this);
  }
}

vi.mock('pdfjs-dist/legacy/build/pdf.mjs', () => ({ PDFWorker: { create: () => ({ destroy: vi.fn() }) } }));
vi.stubGlobal('Worker', SilentWorker);
const { readingThread } = await import('../../../../../renderer/pdf/read/reading-thread.ts');

afterEach(() => {
  vi.useRealTimers();
});

it('A thread that does not answer is ended at the limit', async () => {
  vi.useFakeTimers();
  const job = { address: 'app://test/a.pdf', sizeBytes: 1, isPrinted: false };
  const outcome = readingThread().readWords(job, 60_000, vi.fn());
  const [thread] = SilentWorker.made;
  await vi.advanceTimersByTimeAsync(59_999);
  expect(thread?.terminate).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(thread?.terminate).toHaveBeenCalledOnce();
  expect(await outcome).toBe(false);
  readingThread();
  expect(SilentWorker.made).toHaveLength(2);
});
