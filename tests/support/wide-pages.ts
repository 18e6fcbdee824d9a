// A PDF with pages of different sizes: one twice as wide, one with units twice as large.
import { wordsOfPage } from './long-documents.ts';
import { helvetica, pdfOfObjects, setLines, streamObject } from './pdf-objects.ts';

/** Points from the left edge at which the words of each page begin. */
export const wordsLeft = 72;
/** The page that is wide, its width, the link on it, in points from its lower left, and words it alone has. */
export const widePage = {
  number: 5,
  width: 1190,
  link: [800, 600, 1100, 650],
  words: 'Every hotline stands in this table',
} as const;

/** Eight pages, the fifth twice as wide as the others and with a link to the first, the seventh in units twice as large. */
export function wideInTheMiddle(): Uint8Array {
  const pages = Array.from({ length: 8 }, (_, index) => index + 1);
  const link = `/Annots [<< /Type /Annot /Subtype /Link /Rect [${widePage.link.join(' ')}] /Border [0 0 0] /Dest [4 0 R /Fit] >>]`;
  return pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((number) => `${2 + number * 2} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    helvetica,
    ...pages.flatMap((number) => {
      const isWide = number === widePage.number;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${isWide ? widePage.width : 595} 842] ${isWide ? link : ''} ${number === 7 ? '/UserUnit 2' : ''} /Resources << /Font << /F 3 0 R >> >> /Contents ${3 + number * 2} 0 R >>`,
        streamObject(
          setLines([
            { text: wordsOfPage(number), size: 22, top: 110 },
            ...(isWide ? [{ text: widePage.words, size: 14, top: 400, left: 700 }] : []),
          ]),
        ),
      ];
    }),
  ]);
}
