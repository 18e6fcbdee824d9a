// Proves that what pdf.js draws through a mask is looked at no further than the mask reaches, and that no other version is edited.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { editPdfDrawing } from '../../../scripts/lib/pdf/edit.mjs';

const code = readFileSync(
  join(import.meta.dirname, '../../../node_modules/pdfjs-dist/legacy/build/pdf.mjs'),
  'utf8',
);

test('Each line that is written anew stands in this version of pdf.js, and nothing else is touched', () => {
  const edited = editPdfDrawing(code);
  expect(edited.split('this.smaskHidesOutside')).toHaveLength(4);
  expect(edited.split('this.smaskSpareCanvas').length).toBeGreaterThan(4);
  const lines = new Set(code.split('\n'));
  const changed = edited.split('\n').filter((line) => !lines.has(line));
  expect(changed.length).toBeLessThan(30);
});

test('Another version is refused', () => {
  expect(() => editPdfDrawing(code.replace('const SMASK_LAYER_TO_MASK_AREA_RATIO = 4;', ''))).toThrow(
    /not as it was where a mask is made ready/,
  );
  expect(() => editPdfDrawing(code + code)).toThrow(/not as it was/);
  expect(() => editPdfDrawing(editPdfDrawing(code))).toThrow(/not as it was/);
});
