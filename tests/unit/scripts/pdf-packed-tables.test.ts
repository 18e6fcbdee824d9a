// Proves that a table of objects that is kept packed leads to the same objects as one whose entries are all made at once.
// @module-tag slow
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { editPdfWorker } from '../../../scripts/lib/pdf/edit.mjs';
import { helvetica, streamObject, tableLine } from '../../support/pdf-objects.ts';
import { givenWorker, workerReader } from '../../support/read-by-worker.ts';

const folder = mkdtempSync(join(tmpdir(), 'pdf-packed-tables-'));
const editedReader = workerReader(editPdfWorker(givenWorker), folder);
const givenReader = workerReader(givenWorker, folder);
afterAll(() => {
  for (const reader of [editedReader, givenReader]) reader.end();
  rmSync(folder, { recursive: true, force: true });
});

/** Kind (0 free, 1 at an offset, 2 in a stream of objects), offset or number of that stream, generation or place in it (ISO 32000-2, table 18). */
type Entry = readonly [kind: number, offset: number, gen: number];
/** How a table is laid out; `widths` in bytes, `index` and `prev` as in the standard. */
type Layout = {
  readonly widths?: readonly [number, number, number];
  readonly index?: readonly number[];
  readonly size?: number;
  readonly prev?: number;
  readonly isPlain?: boolean;
};

const page =
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>';
const line = (text: string) => streamObject(`BT /F 12 Tf 72 700 Td (${text}) Tj ET`);
const inStream = { 3: page, 5: helvetica };

/** A document of nine entries as far as its table: page and font in a stream of objects, one object that nothing needs, one that is free. */
function body(): { readonly text: string; readonly entries: readonly Entry[] } {
  let text = '%PDF-1.7\n';
  const entries: Entry[] = [[0, 0, 255]];
  const [first, second] = [inStream[3], inStream[5]];
  const heads = `3 0 5 ${first.length + 1} `;
  const objects: Record<number, string> = {
    1: '<< /Type /Catalog /Pages 2 0 R >>',
    2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    4: line('found by its entry'),
    6: '(nothing needs this)',
    7: streamObject(`${heads}${first} ${second}`, `/Type /ObjStm /N 2 /First ${heads.length}`),
  };
  for (const [number, object] of Object.entries(objects)) {
    entries[Number(number)] = [1, text.length, 0];
    text += `${number} 0 obj\n${object}\nendobj\n`;
  }
  entries[3] = [2, 7, 0];
  entries[5] = [2, 7, 1];
  entries[8] = [0, 0, 0];
  return { text, entries };
}

const bytesOf = (value: number, width: number) =>
  Array.from({ length: width }, (_, place) => Math.floor(value / 256 ** (width - 1 - place)) % 256);

/** The text with a packed table of these entries after it. */
function withTable(text: string, entries: readonly Entry[], layout: Layout = {}): string {
  const { widths = [1, 3, 1], index, size = entries.length, prev, isPlain = false } = layout;
  const rows = entries.flatMap((entry) => entry.flatMap((value, at) => bytesOf(value, widths[at] ?? 0)));
  const data = isPlain ? Buffer.from(rows) : deflateSync(Buffer.from(rows));
  const facts = [
    `/Type /XRef /Size ${size} /W [${widths.join(' ')}] /Root 1 0 R`,
    index ? `/Index [${index.join(' ')}]` : '',
    prev === undefined ? '' : `/Prev ${prev}`,
    isPlain ? '' : '/Filter /FlateDecode',
  ];
  const table = streamObject(data.toString('latin1'), facts.join(' '));
  return `${text}90 0 obj\n${table}\nendobj\nstartxref\n${text.length}\n%%EOF\n`;
}

function saved(text: string): string {
  const path = join(folder, 'table.pdf');
  writeFileSync(path, Buffer.from(text, 'latin1'));
  return path;
}

/** Expects that it is read as pdf.js reads it by itself; answers what is said of it: its words, or why not. */
async function readAsGiven(what: string, text: string): Promise<string> {
  const path = saved(text);
  const edited = await editedReader.read(path);
  expect(edited, what).toEqual(await givenReader.read(path));
  return edited.refused ?? edited.pages[0]?.items.map(({ str }) => str).join(' ') ?? '';
}

test('However a packed table is laid out, it leads to the same objects', async () => {
  const { text, entries } = body();
  const layouts: Record<string, string> = {
    'as most programs write it': withTable(text, entries, { index: [0, 9] }),
    'without saying which': withTable(text, entries),
    'not compressed': withTable(text, entries, { isPlain: true }),
    'wide numbers': withTable(text, entries, { widths: [1, 6, 3] }),
    'wider numbers than any file': withTable(text, entries, { widths: [2, 8, 4] }),
    'without generations': withTable(text, entries, { widths: [1, 3, 0] }),
    'in two ranges': withTable(text, entries, { index: [0, 4, 4, 5] }),
    'from the second object on': withTable(text, entries.slice(1), { index: [1, 8], size: 9 }),
  };
  for (const [what, layout] of Object.entries(layouts))
    expect(await readAsGiven(what, layout), what).toBe('found by its entry');
});

test('A packed table that is wrong is noticed as before', async () => {
  const { text, entries } = body();
  const changed = (number: number, entry: Entry) => entries.map((was, at) => (at === number ? entry : was));
  const layouts: Record<string, string> = {
    'an entry of a kind that is not known': withTable(text, changed(6, [7, 0, 0])),
    'an entry of that kind at its head': withTable(text, changed(0, [7, 0, 0])),
    'fewer entries than it says': withTable(text, entries, { index: [0, 99], size: 99 }),
    'far fewer entries than it says': withTable(text, entries, { index: [0, 9_999_999_999] }),
    'an object at another place of its stream': withTable(text, changed(5, [2, 7, 0])),
    'an object in a stream that is none': withTable(text, changed(5, [2, 4, 0])),
    'an entry that points nowhere': withTable(text, changed(4, [1, 0xffffff, 0])),
    'no entry at all': withTable(text, [], { size: 9 }),
  };
  for (const [what, layout] of Object.entries(layouts)) await readAsGiven(what, layout);
});

test('What was changed later stands in the newer table, packed or not', async () => {
  const { text, entries } = body();
  const rows = entries.map(([kind, offset, gen]) => tableLine(offset, gen, kind === 1 ? 'n' : 'f'));
  const whole = Object.entries(inStream).reduce((before, [number, object]) => {
    rows[Number(number)] = tableLine(before.length);
    return `${before}${number} 0 obj\n${object}\nendobj\n`;
  }, text);
  const older = {
    packed: withTable(text, entries),
    plain: `${whole}xref\n0 9\n${rows.join('')}trailer\n<< /Size 9 /Root 1 0 R >>\nstartxref\n${whole.length}\n%%EOF\n`,
  };
  for (const [name, before] of Object.entries(older)) {
    const prev = Number(/startxref\n(\d+)/.exec(before)?.[1]);
    const after = `${before}4 0 obj\n${line('changed later')}\nendobj\n`;
    const entry: Entry = [1, before.length, 0];
    const plain = `xref\n4 1\n${tableLine(before.length)}`;
    const trailer = `trailer\n<< /Size 9 /Root 1 0 R /Prev ${prev} >>\nstartxref\n${after.length}\n%%EOF\n`;
    const packed = withTable(after, [entry], { index: [4, 1], size: 9, prev });
    expect(await readAsGiven(`packed over ${name}`, packed)).toBe('changed later');
    expect(await readAsGiven(`plain over ${name}`, `${after}${plain}${trailer}`)).toBe('changed later');
    const removed = withTable(before, [[0, 0, 0]], { index: [4, 1], size: 9, prev });
    expect(await readAsGiven(`words taken away from ${name}`, removed)).toBe('');
  }
});

test('What is drawn into a document gets numbers that no other object has', async () => {
  const { text, entries } = body();
  const path = saved(withTable(text, entries));
  const copy = join(folder, 'copy.pdf');
  const { pages, refused } = await editedReader.read(path, copy);
  expect(refused).toBeUndefined();
  expect(readFileSync(copy, 'latin1')).toContain('/Ink');
  expect((await givenReader.read(copy)).pages).toEqual(pages);
  const added = readFileSync(copy, 'latin1').slice(readFileSync(path).length);
  const numbers = [...added.matchAll(/^(\d+) 0 obj/gm)].map(([, number]) => Number(number));
  // The page is written anew, with what was drawn beside it; all else is new.
  expect(numbers.filter((number) => number < entries.length)).toEqual([3]);
});
