// Forms of Adobe and collections of files are told apart from all other PDFs.
import '../../../../support/promise-methods.ts';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { natureOf } from '../../../../../renderer/pdf/read/document-nature.ts';
import { collectionPdf, headedPdf, partedPdf, xfaPdf } from '../../../../support/reading-documents.ts';

test.each([
  ['a form of Adobe', xfaPdf(), 'xfa'],
  ['a collection of files', collectionPdf(), 'collection'],
  ['a form with an attached file', partedPdf(), undefined],
  ['a report', headedPdf(), undefined],
] as const)('%s', async (_name, data, nature) => {
  const task = getDocument({ data });
  expect(await natureOf(await task.promise)).toBe(nature);
  await task.destroy();
});
