// Proves that pdf.js' viewer leaves the size of its pages to the program, in one place, and that no other version is edited.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { editPdfViewer } from '../../../scripts/lib/pdf/edit.mjs';

const code = readFileSync(
  join(import.meta.dirname, '../../../node_modules/pdfjs-dist/legacy/web/pdf_viewer.mjs'),
  'utf8',
);
const known = 'setLayerDimensions(div, viewport, true, false);';

test('A page is sized by the program, the layers on it by pdf.js', () => {
  const edited = editPdfViewer(code);
  expect(edited).toMatch(/^import \{ sizePage \} from ".*\/renderer\/viewer\/page-sizes\.ts";$/m);
  expect(edited.split('sizePage(div, viewport);')).toHaveLength(2);
  expect(edited).toContain('setLayerDimensions(this.div, viewport);');
});

test('A viewer that is not as it was is refused', () => {
  expect(() => editPdfViewer(code.replace(known, ''))).toThrow(
    /not as it was where a page is given its size/,
  );
  expect(() => editPdfViewer(code + code)).toThrow(/not as it was/);
  expect(() => editPdfViewer(editPdfViewer(code))).toThrow(/not as it was/);
});
