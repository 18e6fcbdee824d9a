// Proves that pdf.js' viewer leaves the size of its pages to the program, in one place, tells no error of closed documents, and that no
// other version is edited.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { editPdfViewer } from '../../../scripts/lib/pdf/edit.mjs';

const code = readFileSync(
  join(import.meta.dirname, '../../../node_modules/pdfjs-dist/legacy/web/pdf_viewer.mjs'),
  'utf8',
);
const known = 'setLayerDimensions(div, viewport, true, false);';

test('A page is sized by the program, the layers on it by pdf.js', () => {
  const edited = editPdfViewer(code);
  expect(edited).toMatch(/^import \{ sizePage \} from ".*\/renderer\/pdf\/page-sizes\.ts";$/m);
  expect(edited.split('sizePage(div, viewport);')).toHaveLength(2);
  expect(edited).toContain('setLayerDimensions(this.div, viewport);');
});

test('The structure of a page whose document was closed meanwhile is no error, before the page is drawn and after', async () => {
  const edited = editPdfViewer(code);
  const start = edited.indexOf('class StructTreeLayerBuilder {');
  const text = edited.slice(start, edited.indexOf('\n}\n', start) + 2);
  const Builder = runInNewContext(`(${text})`, { getUuid: () => '0', Promise: { withResolvers } }) as new (
    page: object,
    size: object,
  ) => { render(): Promise<unknown> };
  const closed = new Builder({ getStructTree: () => Promise.reject(new Error('closed')) }, {});
  // Time in which a promise without a hearer would be told as an error.
  await new Promise((resolve) => setTimeout(resolve, 5));
  await expect(closed.render()).resolves.toBeNull();
});

/** As in the browser; the oldest Node has none. */
function withResolvers() {
  let settle: readonly ((value: unknown) => void)[] = [];
  const promise = new Promise((resolve, reject) => {
    settle = [resolve, reject];
  });
  const [resolve, reject] = settle;
  return { promise, resolve, reject };
}

test('A viewer that is not as it was is refused', () => {
  expect(() => editPdfViewer(code.replace(known, ''))).toThrow(
    /not as it was where a page is given its size/,
  );
  expect(() => editPdfViewer(code + code)).toThrow(/not as it was/);
  expect(() => editPdfViewer(editPdfViewer(code))).toThrow(/not as it was/);
});
