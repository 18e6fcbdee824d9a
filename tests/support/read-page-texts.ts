// Page texts of a PDF by the program's rule, and by pdftotext for comparison.
import { execFileSync } from 'node:child_process';
import { splitWords } from '../../core/search/words.ts';
import { pageText } from '../../renderer/pdf/read/text-pieces.ts';
import { givenWorker, workerReader } from './read-by-worker.ts';

/** The text of each page as kits have it and as the viewer marks in it, and the pieces of each page's text layer. */
export async function readPageTexts(
  folder: string,
  pdf: string,
): Promise<readonly { readonly text: string; readonly pieces: readonly string[] }[]> {
  const reader = workerReader(givenWorker, folder);
  const { pages } = await reader.read(pdf);
  reader.end();
  const document = { getPage: async (number: number) => ({ getTextContent: async () => pages[number - 1] }) };
  return Promise.all(
    pages.map(async ({ items }, index) => ({
      text: await pageText(document as never, index),
      pieces: items.map(({ str }) => str),
    })),
  );
}

/** The text of each page as pdftotext reads it. */
export function readByPdftotext(pdf: string): readonly string[] {
  return execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
}

/** The words of a text as search knows them, in the order of the alphabet: readers differ in the order of columns. */
export function wordsIn(text: string): readonly string[] {
  return splitWords(text)
    .map(({ form }) => form)
    .sort();
}
