// Long PDFs for tests: pages far apart in the file, in one flat page list or in a tree.
import { helvetica, pdfOfObjects, setLines, streamObject } from './pdf-objects.ts';

/** More than one piece of what is read at a time. */
const emptyBytes = 140_000;
/** Pages of both documents. */
export const longPages = 120;
const chapterPages = 2;

/** Words on a page, by number from 1. */
export function wordsOfPage(page: number): string {
  return `This is page number ${page}`;
}

/** A sentence that no two pages share, without digits: what returns on many pages is taken for a running line. */
export function sentenceOfPage(page: number): string {
  const letters = [...String(page)].map((digit) => 'abcdefghij'[Number(digit)]);
  return `A sentence of its own, called ${letters.join('')}.`;
}

/** Pages with a sentence of their own each. */
export function prosePdf(): Uint8Array {
  const numberOf = (page: number): number => 2 + page * 2;
  return pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    pageList(
      Array.from({ length: longPages }, (_, index) => numberOf(index + 1)),
      longPages,
    ),
    helvetica,
    ...Array.from({ length: longPages }, (_, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${numberOf(index + 1) + 1} 0 R >>`,
      streamObject(setLines([{ text: sentenceOfPage(index + 1), size: 12, top: 300 }])),
    ]).flat(),
  ]);
}

/** Pages in one flat list, each beside content that fills more than one piece; a link on the first page leads to page 100. */
export function flatPdf(): Uint8Array {
  const numberOf = (page: number): number => 2 + page * 2;
  const link = `/Annots [<< /Type /Annot /Subtype /Link /Rect [72 600 400 650] /Border [0 0 0] /Dest [${numberOf(100)} 0 R /Fit] >>]`;
  return pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    pageList(
      Array.from({ length: longPages }, (_, index) => numberOf(index + 1)),
      longPages,
    ),
    helvetica,
    ...Array.from({ length: longPages }, (_, index) =>
      pageAt(index + 1, 2, numberOf(index + 1) + 1, index === 0 ? link : ''),
    ).flat(),
  ]);
}

/** Pages in chapters of two, each chapter's list beside its pages: how many are in a chapter is known only to that list. */
export function chaptersPdf(): Uint8Array {
  const chapters = longPages / chapterPages;
  const numberOf = (chapter: number): number => 4 + chapter * (1 + 2 * chapterPages);
  return pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    pageList(
      Array.from({ length: chapters }, (_, chapter) => numberOf(chapter)),
      longPages,
    ),
    helvetica,
    ...Array.from({ length: chapters }, (_, chapter) => {
      const list = numberOf(chapter);
      const pages = Array.from({ length: chapterPages }, (_, index) => list + 1 + index * 2);
      return [
        pageList(pages, chapterPages, '/Parent 2 0 R'),
        ...pages.flatMap((page, index) => pageAt(chapter * chapterPages + index + 1, list, page + 1)),
      ];
    }).flat(),
  ]);
}

function pageList(kids: readonly number[], count: number, entries = ''): string {
  return `<< /Type /Pages ${entries} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${count} >>`;
}

function pageAt(page: number, parent: number, content: number, entries = ''): readonly [string, string] {
  return [
    `<< /Type /Page /Parent ${parent} 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${content} 0 R ${entries} >>`,
    streamObject(`${setLines([{ text: wordsOfPage(page), size: 22, top: 110 }])}${' '.repeat(emptyBytes)}`),
  ];
}
