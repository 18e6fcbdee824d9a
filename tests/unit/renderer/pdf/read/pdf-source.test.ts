// A closed document gets no more bytes: pdf.js would throw where nobody can catch it.
import { expect, it, vi } from 'vitest';

const given = vi.fn();
vi.mock('pdfjs-dist/legacy/build/pdf.mjs', () => ({
  // The real one wants more of its platform than Node has.
  PDFDataRangeTransport: class {
    onDataRange = given;
  },
}));
const { rangeTransport } = await import('../../../../../renderer/pdf/read/pdf-source.ts');

it('Bytes that come after a document was closed are dropped', async () => {
  const bytes = new Uint8Array([1]);
  const transport = rangeTransport(10, async () => bytes, vi.fn());
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
  transport.requestDataRange(0, 1);
  await settled();
  expect(given.mock.calls).toEqual([[0, bytes]]);
  transport.requestDataRange(5, 6);
  transport.abort();
  await settled();
  expect(given).toHaveBeenCalledTimes(1);
});
