// The patched worker of pdf.js finds the same words in the same places as the worker without patches.
// @module-tag slow
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { patchPdfFile } from '../../../scripts/lib/pdf/patches.mjs';
import { helvetica, pdfOfObjects, streamObject } from '../../support/pdf-objects.ts';
import { givenWorker as code, workerReader } from '../../support/read-by-worker.ts';

const folder = mkdtempSync(join(tmpdir(), 'pdf-worker-patches-'));
const patchedReader = workerReader(patchPdfFile('legacy/build/pdf.worker.mjs', code), folder);
const givenReader = workerReader(code, folder);
afterAll(() => {
  for (const reader of [patchedReader, givenReader]) reader.end();
  rmSync(folder, { recursive: true, force: true });
});

/** Fonts that change, come again and are given by a state; text that is kept and restored, raised, stretched, turned, in a form. */
function writeStates(): string {
  const content = `
q 1 0 0 1 10 20 cm BT /F 12 Tf 72 700 Td (plain) Tj /G 12 Tf ( slanted) Tj /F 12 Tf ( again) Tj ET Q
BT /F 10 Tf 1 0 0 1 72 650 Tm 14 TL [(ker) -40 (ned) -900 (apart)] TJ T* (next line) Tj 3 Ts (raised) Tj 0 Ts (low) ' ET
q BT /G 9 Tf 150 Tz 2 Tc 5 Tw 72 600 Td (wide and spaced) Tj ET q 2 0 0 2 0 0 cm BT /F 8 Tf 100 200 Td (doubled) Tj ET Q
BT 72 560 Td (kept) Tj ET Q BT /F 11 Tf 0 1 -1 0 300 300 Tm (upright) Tj 0.7 0.7 -0.7 0.7 400 300 Tm (aslant) Tj ET
BT /H gs 72 500 Td (by state) Tj /F 12 Tf 0 -20 Td (back) Tj ET /X Do BT /G 12 Tf 72 400 Td (after the form) Tj ET
BT /F 12 Tf -900 0 Td (outside) Tj ET BT /T 20 Tf 72 350 Td (aa) Tj /F 12 Tf 100 0 Td (end) Tj ET`;
  const fonts = '/Font << /F 5 0 R /G 6 0 R /T 9 0 R >>';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R
      /Resources << ${fonts} /ExtGState << /H << /Font [6 0 R 14] >> >> /XObject << /X 7 0 R >> >> >>`,
    streamObject(content),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Italic >>',
    streamObject(
      'BT /F 7 Tf 10 10 Td (in a form) Tj /G 7 Tf ( too) Tj ET',
      '/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Matrix [1 0 0 1 50 440] /Resources << /Font << /F 6 0 R /G 5 0 R >> >>',
    ),
    streamObject('500 0 0 0 500 700 d1 0 0 500 700 re f'),
    `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 500 700] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << /a 8 0 R >>
      /Encoding << /Type /Encoding /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [500] /Resources << >> >>`,
  ];
  const path = join(folder, 'states.pdf');
  writeFileSync(path, pdfOfObjects(objects));
  return path;
}

test('The same words are found in the same places', async () => {
  const pdf = writeStates();
  const found = (await patchedReader.read(pdf)).pages;
  const text = found[0]?.items.map(({ str }) => str).join(' ') ?? '';
  for (const word of ['slanted', 'raised', 'upright', 'aslant', 'by state', 'in a form', 'aa', 'end'])
    expect(text).toContain(word);
  expect(found).toEqual((await givenReader.read(pdf)).pages);
});

/** A line of a table of contents: in one string, dot by dot with gaps, and with an ellipsis in the middle of a sentence. */
const contentsLines = [
  'BT /F 12 Tf 72 700 Td [(First steps) -300 (.) -200 (.) -200 (.) -200 (.) -300 (12)] TJ ET',
  'BT /F 12 Tf 72 680 Td (Who decides........14) Tj ET',
  'BT /F 12 Tf 72 660 Td (Name: ____ and nothing else) Tj ET',
  'BT /F 12 Tf 72 640 Td (Wait... then e.g. 1.2.3 and .. go on) Tj ET',
];

test('A row of dots is an item of its own at its place, and the text stays the same', async () => {
  const path = join(folder, 'leaders.pdf');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    streamObject(contentsLines.join('\n')),
    helvetica,
  ];
  writeFileSync(path, pdfOfObjects(objects));
  const [patched, given] = [await patchedReader.read(path), await givenReader.read(path)].map(
    ({ pages }) => pages[0]?.items ?? [],
  );
  const textOf = (items: typeof given = []): string =>
    items.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join('');
  expect(textOf(patched)).toBe(textOf(given));
  expect(patched?.map(({ str }) => str).filter((str) => str !== '')).toEqual([
    ...['First steps ', '. . . . ', '12'],
    ...['Who decides', '........', '14'],
    ...['Name: ', '____ ', 'and nothing else'],
    ...['Wait', '... ', 'then e.g. 1.2.3 and .. go on'],
  ]);
  // A dot of Helvetica is 0.278 of its size wide.
  const [title, dots, page] = (patched ?? []).filter(({ str }) => str !== '');
  const [left, dotsLeft, pageLeft] = [title, dots, page].map((item) => item?.transform[4] ?? 0);
  expect(title?.width).toBeCloseTo((dotsLeft ?? 0) - (left ?? 0), 3);
  expect(dots?.width).toBeCloseTo((pageLeft ?? 0) - (dotsLeft ?? 0), 3);
  expect(dots?.width).toBeCloseTo(12 * (4 * 0.278 + 3 * 0.2 + 0.3), 1);
});

/** One page, and as many other objects as asked for. */
function manyObjects(count: number): Uint8Array {
  return pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    streamObject('BT /F 12 Tf 72 700 Td (found by its line) Tj ET'),
    helvetica,
    ...Array.from({ length: count }, (_, index) => `(object ${index})`),
  ]);
}

test('A cross-reference table of many objects is requested in one range', async () => {
  const path = join(folder, 'many.pdf');
  writeFileSync(path, manyObjects(40_000));
  const [patched, given] = [await patchedReader.read(path), await givenReader.read(path)];
  expect(patched.pages).toEqual(given.pages);
  expect(JSON.stringify(patched.pages)).toContain('found by its line');
  expect(given.askedToOpen).toBeGreaterThan(12);
  expect(patched.askedToOpen).toBeLessThan(7);
});

test('A cross-reference table gives the same objects however its lines are laid out', async () => {
  const plain = Buffer.from(manyObjects(40)).toString('latin1');
  const start = plain.lastIndexOf('\nxref\n') + 1;
  const [body, table] = [plain.slice(0, start), plain.slice(start)];
  const layouts: Record<string, string> = {
    'as the standard has it': table,
    'ends of lines of two letters': table.replaceAll(' \n', '\r\n'),
    'ends of lines of one letter': table.replaceAll(' \n', '\n'),
    'more blanks': table.replaceAll(' n ', '  n  '),
    'numbers without zeros before them': table.replaceAll(/^0+(?=\d+ 0)/gm, ''),
    'every second line with a remark': table.replaceAll(/(\d{10} 00000 n )\n(\d{10})/g, '$1% remark\n$2'),
    'in two parts': table.replace(
      /^xref\n0 46\n((?:.*\n){6})/,
      (_, first: string) => `xref\n0 6\n${first}6 40\n`,
    ),
    'the number of the first object wrong': table.replace('0 46', '1 46'),
    'fewer lines than it says': table.replace('0 46', '0 99'),
    'a line that points nowhere': table.replace(/^\d{10}(?= 00000 n \ntrailer)/m, '9999999999'),
    'a line with letters': table.replace(/^\d{10}(?= 00000 n \ntrailer)/m, '00000x0000'),
  };
  for (const [what, layout] of Object.entries(layouts)) {
    const path = join(folder, 'layout.pdf');
    writeFileSync(path, Buffer.from(body + layout, 'latin1'));
    const [patched, given] = [await patchedReader.read(path), await givenReader.read(path)];
    expect(patched.pages, what).toEqual(given.pages);
    expect(JSON.stringify(patched.pages), what).toContain('found by its line');
  }
});
