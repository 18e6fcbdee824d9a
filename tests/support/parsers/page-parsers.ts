// Parsers of the page, and of the command line.
import { encodeQR } from 'qr';
import { parseCommandArgs } from '../../../cli/parse-args.ts';
import { readComposeLine } from '../../../core/compose/compose-protocol.ts';
import { parseRoute, routeOfKitLink } from '../../../renderer/app/routes/routes.ts';
import { pagesToPrint } from '../../../renderer/features/read/pages-to-print.ts';
import { destinationOf } from '../../../renderer/pdf/links/link-target.ts';
import { joinWords, shapeOf, wordsOf } from '../../../renderer/pdf/read/rebuild-outline.ts';
import { linesOf, type TextPiece } from '../../../renderer/pdf/read/text-lines.ts';
import { readDay, writeDay } from '../../../renderer/ui/day-text.ts';
import { readQr } from '../../../renderer/ui/read-qr.ts';
import { bytesParser, type Parser, textParser } from './parser.ts';

const there = { present: 1, labels: ['i', 'ii', 'A-1', '1', '2'], pageCount: 5 };

/** The reader has a time limit of its own, which a test must not come near. */
const mostPixelBytes = 64 * 64 * 4;

/** A code as pixels, two for the side of each module. */
function pictureOf(text: string): Uint8Array {
  const modules = encodeQR(text, 'raw', { ecc: 'low', border: 4 });
  const width = modules.length * 2;
  return Uint8Array.from({ length: width * width * 4 }, (_, at) => {
    const pixel = at >> 2;
    const isDark = modules[Math.floor(pixel / width / 2)]?.[Math.floor((pixel % width) / 2)] === true;
    return at % 4 === 3 || !isDark ? 255 : 0;
  });
}

/** Each letter as a piece of its own; `_` leaves a gap as between the cells of a table. */
function piecesOf(text: string): readonly TextPiece[] {
  let [left, top] = [0, 0];
  return [...text].flatMap((letter): TextPiece[] => {
    const piece = { str: letter, transform: [10, 0, 0, 10, left, -top], width: 5, hasEOL: letter === '\n' };
    left = letter === '\n' ? 0 : left + (letter === '_' ? 30 : 5);
    if (letter === '\n') top += 12;
    return letter === '_' ? [] : [{ ...piece, str: letter.trim() === '' && letter !== ' ' ? '' : letter }];
  });
}

/** The rows. */
export const pageParsers: readonly Parser[] = [
  textParser({
    name: 'typed-day',
    functions: ['renderer/ui/day-text.ts#readDay'],
    samples: ['5/6/2026', ' 5 . 6 . 2026 '],
    read: (text) => {
      const day = readDay(text);
      return /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : undefined;
    },
    write: writeDay,
  }),
  textParser({
    name: 'address-of-a-screen',
    functions: ['renderer/app/routes/routes.ts#parseRoute', 'renderer/app/routes/routes.ts#routeOfKitLink'],
    samples: ['/read/r1.en?page=3&q=first%20hours', '/contacts?need=shelter'],
    read: (address) => ({ own: parseRoute(address), link: routeOfKitLink(`impact-kit:${address}`) }),
  }),
  textParser({
    name: 'pages-to-print',
    slowOnce: [(length) => `1${' '.repeat(length)}2`, (length) => '1-'.repeat(length / 2)],
    functions: ['renderer/features/read/pages-to-print.ts#pagesToPrint'],
    samples: ['i - ii, 1–2; A-1', '2-'],
    read: (range) => pagesToPrint('range', range, there),
  }),
  textParser({
    name: 'pdf-destination',
    functions: ['renderer/pdf/links/link-target.ts#destinationOf'],
    samples: ['#[3,{"name":"XYZ"},0,700,null]', '#chapter%201'],
    read: (address) => destinationOf({ getAttribute: () => address } as unknown as Element),
  }),
  textParser({
    name: 'lines-of-a-pdf',
    slowOnce: [(length) => `${'a'.repeat(length / 8)}-`, (length) => `${'a'.repeat(length)} b`],
    functions: [
      'renderer/pdf/read/rebuild-outline.ts#wordsOf',
      'renderer/pdf/read/rebuild-outline.ts#joinWords',
    ],
    samples: ['Chapter xii: non-discri-', 'Η επι-', 'page 12 of xiv'],
    read: (text) => {
      const words = wordsOf([{ text } as never]);
      return { words, shape: shapeOf(text), joined: joinWords(text, 'mination', words) };
    },
  }),
  textParser({
    name: 'pieces-of-a-pdf',
    // Blanks that follow nothing, cells of a table without end, rows of one cell, and signs that may begin a list.
    slowOnce: [`a${' '.repeat(8)}`, 'a_', 'a_b\n', '.', ' .'].map(
      (part) => (length: number) => part.repeat(Math.ceil(length / part.length)),
    ),
    functions: ['renderer/pdf/read/text-lines.ts#linesOf'],
    samples: ['1. Who_decides\nA child.__12\n'],
    read: (text) => linesOf(piecesOf(text), { page: 1, pageHeight: 800 }),
  }),
  bytesParser({
    name: 'qr-picture',
    isHeavy: true,
    functions: ['renderer/ui/read-qr.ts#readQr'],
    samples: [pictureOf('1056')],
    read: (bytes) => {
      const width = Math.floor(Math.sqrt(Math.min(bytes.length, mostPixelBytes) / 4));
      const data = new Uint8ClampedArray(bytes.slice(0, width * width * 4));
      return width === 0 ? undefined : readQr({ width, height: width, data }, 60_000);
    },
  }),
  textParser({
    name: 'compose-line',
    functions: ['core/compose/compose-protocol.ts#readComposeLine'],
    samples: ['\u001ekit-compose {"kind":"progress","progress":{"step":"reading"}}'],
    read: readComposeLine,
    mayThrow: (error) => error instanceof SyntaxError,
  }),
  textParser({
    name: 'command-line',
    functions: ['cli/parse-args.ts#parseCommandArgs'],
    samples: ['verify --json --trust=key.pub folder', 'sign -- folder'],
    // The words of the fault are those of Node.
    read: (text) => {
      const options = { trust: { type: 'string', multiple: true } } as const;
      const read = parseCommandArgs(text.split(' '), options, ['kit', 'more?']);
      return 'fault' in read ? { fault: 'misuse' } : read;
    },
  }),
];
