// A page that does not come is given up once, for whoever asks for it, and is there again when it comes late.
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { longestPageMs, watchPages } from '../../../../../renderer/pdf/read/watch-pages.ts';
import { withStandIns } from '../../../../../renderer/pdf/view/page-stand-in.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const viewport = { width: 400, height: 500 };

/** A document whose first page is lost until `come` is called; all others are there. */
function lostFirst() {
  let come: (page: unknown) => void = () => undefined;
  let fail: (reason: Error) => void = () => undefined;
  const first = new Promise((resolve, reject) => {
    come = resolve;
    fail = reject;
  });
  const page = (number: number) => ({ pageNumber: number, getViewport: () => viewport });
  const pdf = {
    numPages: 3,
    getPage: (number: number) => (number === 1 ? first : Promise.resolve(page(number))),
  } as unknown as PDFDocumentProxy;
  const onBroken = vi.fn();
  const closing = new AbortController();
  watchPages(pdf, onBroken, closing.signal);
  return {
    pdf,
    close: () => closing.abort(),
    onBroken,
    come: () => come(page(1)),
    fail: () => fail(new Error('damaged')),
  };
}

/** Whether work settles without any more time. */
async function settles(work: Promise<unknown>): Promise<boolean> {
  let hasSettled = false;
  const settle = (): void => {
    hasSettled = true;
  };
  work.then(settle, settle);
  await vi.advanceTimersByTimeAsync(0);
  return hasSettled;
}

test('A page that does not come is given up after the time limit and reported', async () => {
  const { pdf, onBroken } = lostFirst();
  const page = pdf.getPage(1);
  const outcome = expect(page).rejects.toThrow();
  await vi.advanceTimersByTimeAsync(longestPageMs - 1);
  expect(onBroken).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  await outcome;
  expect(onBroken).toHaveBeenCalled();
});

test('Nobody waits a second time for a lost page, and its stand-in is there at once', async () => {
  const { pdf } = lostFirst();
  const first = expect(pdf.getPage(1)).rejects.toThrow();
  await vi.advanceTimersByTimeAsync(longestPageMs);
  await first;
  const again = pdf.getPage(1);
  expect(await settles(again)).toBe(true);
  await expect(again).rejects.toThrow();
  const standIn = withStandIns(pdf).getPage(1);
  expect(await settles(standIn)).toBe(true);
  expect((await standIn).getViewport({ scale: 1 })).toMatchObject({ width: 595, height: 842 });
});

test('A page that comes after it was given up is there for the next request', async () => {
  const { pdf, come } = lostFirst();
  const first = expect(pdf.getPage(1)).rejects.toThrow();
  await vi.advanceTimersByTimeAsync(longestPageMs);
  await first;
  come();
  await vi.advanceTimersByTimeAsync(0);
  expect(await pdf.getPage(1)).toMatchObject({ pageNumber: 1 });
});

test('A page that cannot be read is reported at once; pages that can are not', async () => {
  const { pdf, onBroken, fail } = lostFirst();
  expect(await pdf.getPage(2)).toMatchObject({ pageNumber: 2 });
  await vi.advanceTimersByTimeAsync(longestPageMs);
  expect(onBroken).not.toHaveBeenCalled();
  const page = expect(pdf.getPage(1)).rejects.toThrow('damaged');
  fail();
  await page;
  expect(onBroken).toHaveBeenCalledTimes(1);
});

test('After a document is closed no timer runs, neither for a page that was requested before nor for one requested afterwards', async () => {
  const { pdf, onBroken, close } = lostFirst();
  const before = pdf.getPage(1);
  expect(vi.getTimerCount()).toBe(1);
  close();
  expect(vi.getTimerCount()).toBe(0);
  expect(await settles(before)).toBe(false);
  await pdf.getPage(2);
  expect(vi.getTimerCount()).toBe(0);
  expect(onBroken).not.toHaveBeenCalled();
});
