// Words of public PDFs against pdftotext and mutool: what is joined, cut in two, missed, and which documents fall below the floor.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { bringPublicPdfs } from '../public-pdfs.ts';
import { type Comparison, comparePages, sumOf } from './compare.ts';
import { type OwnTexts, readArgument, readOwn, writeOwn } from './own-texts.ts';

const args = process.argv.slice(2);
const reading = args.find((arg) => arg.startsWith(readArgument));
const leastFound = 0.98;
const leastOfDocument = 0.9;
const longestMs = 60_000;

type Measured = {
  readonly name: string;
  readonly own: Comparison;
  readonly joined: Comparison;
  readonly cause: string;
};

if (reading) await writeOwn(reading.slice(readArgument.length));
else measureAll();

function measureAll(): void {
  const root = process.cwd();
  const folder = /^--folder=(.+)$/.exec(args.find((arg) => arg.startsWith('--folder=')) ?? '')?.[1];
  const missing = (['pdftotext', 'mutool'] as const).filter((name) => spawnSync(name, ['-v']).error);
  if (missing.length > 0) {
    console.log(`SKIPPED: no ${missing.join(' and no ')} here, so nothing says which words stand on a page.`);
    return;
  }
  const place = folder ?? bringPublicPdfs(root).folder;
  const names = readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.toLowerCase().endsWith('.pdf'))
    .sort();
  const measured = names.flatMap(
    (name) => measure(join(place, name), relative(place, join(place, name))) ?? [],
  );
  const report = reportOf(measured, names.length);
  mkdirSync(join(root, 'out/bench'), { recursive: true });
  writeFileSync(join(root, 'out/bench/words.md'), report);
  console.log(report);
  const all = sumOf(measured.map(({ own }) => own));
  if (all.joined.length > 0 || all.found < all.agreed * leastFound) process.exitCode = 1;
}

/** Undefined where neither this program nor the peers together read a word. */
function measure(pdf: string, name: string): Measured | undefined {
  const own = readOwn(process.argv[1] ?? '', pdf);
  const first = peerPages('pdftotext', [pdf, '-']);
  const second = peerPages('mutool', ['draw', '-q', '-F', 'txt', '-o', '-', pdf]);
  const count = Math.max(own.pages.length, first.length, second.length);
  const compared = (textOf: (page: OwnTexts['pages'][number]) => string): Comparison =>
    comparePages(
      Array.from({ length: count }, (_, index) => {
        const page = own.pages[index];
        return {
          own: page ? textOf(page) : '',
          notes: page?.notes ?? '',
          peers: [first[index] ?? '', second[index] ?? ''] as const,
        };
      }),
    );
  const mine = compared(({ text }) => text);
  if (mine.agreed === 0) return undefined;
  return { name, own: mine, joined: compared(({ joined }) => joined), cause: causeOf(own) };
}

function peerPages(program: string, words: readonly string[]): readonly string[] {
  const { stdout } = spawnSync(program, words, {
    encoding: 'utf8',
    maxBuffer: 1e9,
    timeout: longestMs,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return (stdout ?? '').split('\f');
}

/** Why words are missed, as far as that can be seen from what was read. */
function causeOf({ pages, refused }: OwnTexts): string {
  const text = pages.map((page) => page.text).join('');
  const unnamed = text.match(/[\p{Co}\p{Cn}\p{Cc}\uFFFD]/gu)?.filter((sign) => !/\s/.test(sign)).length ?? 0;
  if (refused !== undefined) return `pdf.js does not open it: ${refused}`;
  if (pages.some(({ hasAnnotations }) => hasAnnotations)) return 'painted by fields or comments';
  if (text.trim() === '') return 'pdf.js reads no text';
  return unnamed > 0 ? 'characters without Unicode values' : 'pdf.js reads other characters';
}

function reportOf(measured: readonly Measured[], documents: number): string {
  const [now, before] = [sumOf(measured.map(({ own }) => own)), sumOf(measured.map(({ joined }) => joined))];
  const withJoints = (pick: 'own' | 'joined', least: number): number =>
    measured.filter((one) => one[pick].joined.length >= least).length;
  const share = ({ agreed, found }: Comparison): string => (found / agreed).toFixed(4);
  const low = measured.filter(({ own: { agreed, found } }) => found < agreed * leastOfDocument);
  const names = (list: readonly string[]): string => [...new Set(list)].slice(0, 6).join(', ');
  return [
    '# Words of public PDFs, beside pdftotext and mutool',
    '',
    `${documents} documents, ${measured.length} with words that both peers read, ${now.agreed} such words.`,
    '',
    '| | pdf.js alone | this program |',
    '|---|---:|---:|',
    `| share of the words both peers read | ${share(before)} | ${share(now)} |`,
    `| words joined | ${before.joined.length} | ${now.joined.length} |`,
    `| documents with joined words, with ten or more | ${withJoints('joined', 1)}, ${withJoints('joined', 10)} | ${withJoints('own', 1)}, ${withJoints('own', 10)} |`,
    `| words cut in two | ${before.cut.length} | ${now.cut.length} |`,
    `| words that no peer reads | ${before.alone.length} | ${now.alone.length} |`,
    '',
    ...measured.flatMap(({ name, own }) => [
      ...(own.joined.length > 0 ? [`- joined in ${name}: ${names(own.joined)}`] : []),
      ...(own.cut.length > 0 ? [`- cut in ${name}: ${names(own.cut)}`] : []),
    ]),
    '',
    `## Documents below ${leastOfDocument}`,
    '',
    '| document | words | of | cause |',
    '|---|---:|---:|---|',
    ...low.map(({ name, own: { found, agreed }, cause }) => `| ${name} | ${found} | ${agreed} | ${cause} |`),
    '',
  ].join('\n');
}
