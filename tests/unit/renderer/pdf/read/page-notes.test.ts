// Text of forms that search finds: what is shown and typed, never the codes behind it.
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { readNotes } from '../../../../../renderer/pdf/read/page-notes.ts';

const options = [
  { exportValue: 'gr', displayValue: 'Greece' },
  { exportValue: 'it', displayValue: 'Italy' },
];

test.each([
  ['one of its choices, whose code is left out', ['it'], 'Greece\nItaly'],
  ['words that a person typed beside its choices', ['Malta'], 'Greece\nItaly\nMalta'],
  ['words as a plain text', 'Malta', 'Greece\nItaly\nMalta'],
  ['nothing', [], 'Greece\nItaly'],
])('A list of choices with %s', async (_title, fieldValue, words) => {
  const field = { subtype: 'Widget', fieldType: 'Ch', combo: true, fieldValue, options };
  const page = { getAnnotations: async () => [field] } as unknown as PDFPageProxy;
  expect(await readNotes(page)).toBe(words);
});
