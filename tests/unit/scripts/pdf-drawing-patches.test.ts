// The patched drawing of pdf.js composes a soft mask only where the mask is.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { patchPdfFile } from '../../../scripts/lib/pdf/patches.mjs';

const file = 'legacy/build/pdf.mjs';
const code = readFileSync(join(import.meta.dirname, '../../../node_modules/pdfjs-dist', file), 'utf8');

test('Few lines change, all of them about soft masks', () => {
  const patched = patchPdfFile(file, code);
  expect(patched.split('this.smaskHidesOutside')).toHaveLength(4);
  const lines = new Set(code.split('\n'));
  const changed = patched.split('\n').filter((line) => !lines.has(line));
  expect(changed.length).toBeLessThan(20);
});
