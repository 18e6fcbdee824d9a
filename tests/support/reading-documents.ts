// PDFs for tests of the reader: without an outline, with links, pictures, layers, or a form.
import { helvetica, pdfOfObjects, type SetLine, setLines, streamObject } from './pdf-objects.ts';

const sentence = 'A guardian speaks for the child, and the child is heard before anybody decides.';

/** Chapters of the document without a list of headings, page by page. */
export const chapters = [
  'First steps',
  'Who decides',
  'What is written down',
  'Where to call',
  'Afterwards',
] as const;

/**
 * Five pages with a heading each and text below, a head and a foot on every page, no outline. The first page links to the heading of
 * page 4, in the middle of its page. `isTurned` sets everything on its side and lets the document turn its pages.
 */
export function headedPdf({ isTurned = false } = {}): Uint8Array {
  const pages = chapters.map((_, index) => `${4 + index * 2} 0 R`).join(' ');
  const sheet = isTurned ? '/MediaBox [0 0 842 595] /Rotate 90' : '/MediaBox [0 0 595 842]';
  const link =
    '<< /Type /Annot /Subtype /Link /Rect [72 80 300 110] /Border [0 0 0] /Dest [10 0 R /XYZ 72 460 null] >>';
  return pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages}] /Count ${chapters.length} >>`,
    helvetica,
    ...chapters.flatMap((title, index) => [
      `<< /Type /Page /Parent 2 0 R ${sheet} /Resources << /Font << /F 3 0 R >> >> /Contents ${5 + index * 2} 0 R ${index === 0 ? `/Annots [${link}]` : ''} >>`,
      streamObject(`${isTurned ? '0 1 -1 0 842 0 cm\n' : ''}${setLines(linesOfChapter(title, index))}`),
    ]),
  ]);
}

function linesOfChapter(title: string, index: number): readonly SetLine[] {
  const top = index === 3 ? 400 : 110;
  const text = Array.from({ length: 14 }, (_, line) => ({
    text: line === 13 ? 'The end of a paragraph.' : sentence,
    size: 11,
    top: top + 40 + line * 15,
  }));
  return [
    { text: 'Handbook of the tests', size: 9, top: 40 },
    { text: title, size: 22, top },
    ...text,
    { text: index === 0 ? 'Where to call: see page 4' : 'Nothing more on this page.', size: 11, top: 750 },
    { text: `Page ${index + 1}`, size: 9, top: 810 },
  ];
}

/** A page with black letters on white and below them a picture that is orange all over, 200 points wide, at 100, 300 from below. */
export function picturedPdf(): Uint8Array {
  return pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
    helvetica,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> /XObject << /I 6 0 R >> >> /Contents 5 0 R >>',
    streamObject(
      `${setLines([{ text: 'A picture', size: 30, top: 100 }])}\nq 200 0 0 200 100 300 cm /I Do Q`,
    ),
    streamObject(
      'ff8000ff8000ff8000ff8000>',
      '/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /ASCIIHexDecode',
    ),
  ]);
}

/** Where the form of `partedPdf` has its field, in points from the upper left corner of the page. */
export const nameField = { left: 100, top: 312, right: 400, bottom: 342 };

/** One page with a red field on a separate layer, a form with one line, and an attached table whose name contains a path. */
export function partedPdf(): Uint8Array {
  const field =
    '<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V () /Rect [100 500 400 530] /DA (/F 14 Tf 0 g) /F 4 /P 4 0 R >>';
  return pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [6 0 R] /D << /ON [6 0 R] /Order [6 0 R] >> >> /AcroForm << /Fields [7 0 R] /DR << /Font << /F 3 0 R >> >> /DA (/F 14 Tf 0 g) >> /Names << /EmbeddedFiles << /Names [(list) 8 0 R] >> >> >>',
    '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
    helvetica,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Annots [7 0 R] /Resources << /Font << /F 3 0 R >> /Properties << /L 6 0 R >> >> /Contents 5 0 R >>',
    streamObject(
      `${setLines([{ text: 'A page with parts', size: 20, top: 100 }])}\n/OC /L BDC 1 0 0 rg 100 300 100 100 re f EMC`,
    ),
    '<< /Type /OCG /Name (Red field) >>',
    field,
    '<< /Type /Filespec /F (../../list.csv) /UF (../../list.csv) /EF << /F 9 0 R >> >>',
    streamObject('name,number\nhelp,112\n', '/Type /EmbeddedFile'),
  ]);
}

/** One page with a choice of two radio buttons, the first of which is on. */
export function radioPdf(): Uint8Array {
  const button = (name: string, at: number, look: number): string =>
    `<< /Type /Annot /Subtype /Widget /Parent 6 0 R /Rect [100 ${at} 120 ${at + 20}] /AS /${name === 'yes' ? name : 'Off'} /AP << /N << /${name} ${look} 0 R >> >> /MK << /CA (l) >> /F 4 /P 4 0 R >>`;
  return pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [6 0 R] /DR << /Font << /F 3 0 R >> >> >> >>',
    '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
    helvetica,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Annots [7 0 R 8 0 R] /Resources << /Font << /F 3 0 R >> >> /Contents 5 0 R >>',
    streamObject(setLines([{ text: 'Is the child safe?', size: 20, top: 100 }])),
    '<< /FT /Btn /Ff 49152 /T (safe) /V /yes /Kids [7 0 R 8 0 R] >>',
    button('yes', 500, 9),
    button('no', 460, 9),
    streamObject('0 g 5 5 10 10 re f', '/Type /XObject /Subtype /Form /BBox [0 0 20 20]'),
  ]);
}

/** A page with a list of two countries, a button that says "Send the registration" and a stamp that says "Confidential". */
export function formPdf(): Uint8Array {
  const look = (words: string): string =>
    streamObject(
      `BT /F 12 Tf 5 5 Td (${words}) Tj ET`,
      '/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /F 3 0 R >> >>',
    );
  return pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [6 0 R 7 0 R] /DR << /Font << /F 3 0 R >> >> /DA (/F 12 Tf 0 g) >> >>',
    '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
    helvetica,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Annots [6 0 R 7 0 R 8 0 R] /Resources << /Font << /F 3 0 R >> >> /Contents 5 0 R >>',
    streamObject(setLines([{ text: 'Where the child lives', size: 20, top: 100 }])),
    '<< /Type /Annot /Subtype /Widget /FT /Ch /Ff 131072 /T (country) /V (it) /Opt [[(gr) (Greece)] [(it) (Italy)]] /Rect [100 600 300 620] /DA (/F 12 Tf 0 g) /F 4 /P 4 0 R >>',
    '<< /Type /Annot /Subtype /Widget /FT /Btn /Ff 65536 /T (send) /Rect [100 560 300 580] /AP << /N 9 0 R >> /A << /S /ResetForm >> /F 4 /P 4 0 R >>',
    '<< /Type /Annot /Subtype /Stamp /Rect [100 520 300 540] /AP << /N 10 0 R >> /F 4 /P 4 0 R >>',
    look('Send the registration'),
    look('Confidential'),
  ]);
}

/** A form of Adobe: its only page asks for their program, and its fields are no fields of a PDF. */
export function xfaPdf(): Uint8Array {
  return pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R /NeedsRendering true /AcroForm << /Fields [] /XFA 6 0 R >> >>',
    '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
    helvetica,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents 5 0 R >>',
    streamObject(setLines([{ text: 'Please wait ...', size: 20, top: 100 }])),
    streamObject('<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"></xdp:xdp>'),
  ]);
}

/** A collection with one table; its only page is a cover. */
export function collectionPdf(): Uint8Array {
  return pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R /Collection << /Type /Collection /View /D >> /Names << /EmbeddedFiles << /Names [(list) 6 0 R] >> >> >>',
    '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
    helvetica,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents 5 0 R >>',
    streamObject(setLines([{ text: 'Open this collection', size: 20, top: 100 }])),
    '<< /Type /Filespec /F (list.csv) /UF (list.csv) /EF << /F 7 0 R >> >>',
    streamObject('name,number\nhelp,112\n', '/Type /EmbeddedFile'),
  ]);
}

/** Sentences of the document to be read aloud, as a voice gets them, from the first page to the last. */
export const spokenSentences = [
  'See art. 5 of the law.',
  'The guardianship ends at eighteen.',
  'This sentence begins on one page and goes on on the next.',
  'A second page has one more.',
  'Page three is short.',
  'So is page four.',
  'This is the end.',
] as const;

/**
 * Five pages with the sentences above, each with a header and a footer. One word is broken at a line end, and one sentence at a page
 * end.
 */
export function spokenPdf(): Uint8Array {
  const lines = [
    ['See art. 5 of the law. The guar-', 'dianship ends at eighteen. This sentence begins on one page'],
    ['and goes on on the next. A second page has one more.'],
    ['Page three is short.'],
    ['So is page four.'],
    ['This is the end.'],
  ];
  const pages = lines.map((_, index) => `${4 + index * 2} 0 R`).join(' ');
  return pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages}] /Count ${lines.length} >>`,
    helvetica,
    ...lines.flatMap((own, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
      streamObject(
        setLines([
          { text: 'Handbook of the tests', size: 9, top: 40 },
          ...own.map((text, line) => ({ text, size: 11, top: (index === 0 ? 700 : 100) + line * 15 })),
          { text: `Page ${index + 1}`, size: 9, top: 810 },
        ]),
      ),
    ]),
  ]);
}

/** A page with two remarks: one that looks as the document says, and one that looks as the viewer likes. */
export function remarkedPdf(): Uint8Array {
  const remark = (at: number, more: string): string =>
    `<< /Type /Annot /Subtype /Text /Rect [72 ${at} 92 ${at + 20}] /Contents (Ask the author) /Name /Note ${more} >>`;
  return pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
    helvetica,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents 5 0 R /Annots [6 0 R 7 0 R] >>',
    streamObject(setLines([{ text: 'A page with remarks', size: 20, top: 100 }])),
    remark(600, ''),
    remark(560, '/AP << /N 8 0 R >>'),
    streamObject('1 0.9 0.2 rg 0 0 20 20 re f', '/Type /XObject /Subtype /Form /BBox [0 0 20 20]'),
  ]);
}

/** A page that has no text, only a field of colour, as a picture of paper. */
export function scannedPdf(): Uint8Array {
  return pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
    streamObject('0.8 g 100 300 300 300 re f'),
  ]);
}
