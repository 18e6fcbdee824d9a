// Documents for the viewer's bench: a long one, a large one, a scan. They are made of the starter kit and always the same.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeScan } from '../../support/write-scan.ts';

/** What a document is for. */
export type DocumentName = 'manual' | 'collection' | 'scan';
/** A document to measure with. */
export type BenchDocument = {
  readonly name: DocumentName;
  readonly path: string;
  readonly pages: number;
  readonly sizeBytes: number;
  /** What it is, for the report. */
  readonly what: string;
};

/** A document whose words are read. */
export type WordsDocument = {
  readonly name: string;
  readonly language: string;
  readonly path: string;
  readonly pages: number;
};

const languages = ['en', 'el', 'it', 'pt'] as const;
/** Public guides whose words are read as well. */
const guides = {
  'debian-reference.en.pdf': 'en',
  'debian-reference.it.pdf': 'it',
  'debian-reference.pt.pdf': 'pt',
  'greektonoi.el.pdf': 'el',
  'greek-hyphenation-modern.el.pdf': 'el',
};
const manualPages = 1_300;
const collectionPages = 5_000;
const scanDotsPerInch = 220;
const scanBytes = 110_000_000;
/** Pages that are drawn for the scan; they come again until it is large enough. */
const drawnPages = 60;
/** Changes whenever the documents are made differently. */
const edition = 1;

/** Makes the documents below `folder`, each only once; `pdfs` is a folder of public PDFs, which need not be there. */
export function provideDocuments(root: string, folder: string, pdfs: string): readonly BenchDocument[] {
  const place = placeFor(root, folder);
  const starter = starterPdfs(root);
  const make = (name: string, write: (path: string) => void): string => {
    const path = join(place, name);
    if (existsSync(path)) return path;
    console.log(`Making ${name}.`);
    write(`${path}.part`);
    renameSync(`${path}.part`, path);
    return path;
  };
  const manual = make('manual.pdf', (path) => joinPages(starter, manualPages, path));
  const scan = make('scan.pdf', (path) => scanPages(manual, place, path));
  const collection = make('collection.pdf', (path) => joinPages([scan, manual], collectionPages, path, true));
  const found = join(pdfs, 'pgfmanual.pdf');
  return [
    existsSync(found)
      ? facts('manual', found, 'pgfmanual of Debian')
      : facts('manual', manual, 'pages of the starter kit, again and again'),
    facts('collection', collection, 'the scan, then the made manual again and again'),
    facts('scan', scan, `pages of the starter kit as pictures of ${scanDotsPerInch} dpi, no text`),
  ];
}

/** Documents whose words are read: the starter kit in each language as one, and public guides. */
export function provideWords(root: string, folder: string, pdfs: string): readonly WordsDocument[] {
  const place = placeFor(root, folder);
  const starter = languages.map((language) => {
    const path = join(place, `words-${language}.pdf`);
    const parts = starterPdfs(root).filter((part) => part.endsWith(`.${language}.pdf`));
    execFileSync('qpdf', ['--empty', '--deterministic-id', '--pages', ...parts, '--', path]);
    return { name: `words-${language}`, language, path, pages: countPages(path) };
  });
  const found = Object.entries(guides).flatMap(([name, language]) => {
    const path = join(pdfs, name);
    return existsSync(path)
      ? [{ name: name.replaceAll('.', '-'), language, path, pages: countPages(path) }]
      : [];
  });
  return [...starter, ...found];
}

/** The PDFs of the starter kit in one order. */
function starterPdfs(root: string): readonly string[] {
  const folder = join(root, 'out', 'starter-kit', 'data');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.pdf'))
    .sort()
    .map((path) => join(folder, path));
}

/** A folder for what is made of this starter kit; what was made of another one goes. */
function placeFor(root: string, folder: string): string {
  const manifest = readFileSync(join(root, 'out', 'starter-kit', 'manifest-sha256.txt'));
  const name = `${edition}-${createHash('sha256').update(manifest).digest('hex').slice(0, 16)}`;
  mkdirSync(join(folder, name), { recursive: true });
  for (const other of readdirSync(folder))
    if (other !== name) rmSync(join(folder, other), { recursive: true, force: true });
  return join(folder, name);
}

/** Pages of a PDF. */
function countPages(path: string): number {
  return Number(execFileSync('qpdf', ['--show-npages', path], { encoding: 'utf8' }));
}

/** Files one after the other until there are so many pages; with `isFirstOnce` the first comes only once. */
function joinPages(files: readonly string[], pages: number, path: string, isFirstOnce = false): void {
  const counts = new Map(files.map((file) => [file, countPages(file)]));
  const words: string[] = [];
  let left = pages;
  for (let index = 0; left > 0; index += 1) {
    const file = files[index % files.length];
    if (file === undefined || (isFirstOnce && index > 0 && file === files[0])) continue;
    const count = Math.min(left, counts.get(file) ?? left);
    words.push(file, `1-${count}`);
    left -= count;
  }
  execFileSync('qpdf', ['--empty', '--deterministic-id', '--pages', ...words, '--', path]);
}

function scanPages(manual: string, place: string, path: string): void {
  const pictures = join(place, 'pictures');
  mkdirSync(pictures, { recursive: true });
  try {
    const words = [
      '-jpeg',
      '-r',
      String(scanDotsPerInch),
      '-jpegopt',
      'quality=85',
      '-l',
      String(drawnPages),
    ];
    execFileSync('pdftoppm', [...words, manual, join(pictures, 'page')]);
    const drawn = readdirSync(pictures)
      .sort()
      .map((name) => new Uint8Array(readFileSync(join(pictures, name))));
    writeScan(path, drawn, { minBytes: scanBytes, dotsPerInch: scanDotsPerInch });
  } finally {
    rmSync(pictures, { recursive: true, force: true });
  }
}

function facts(name: DocumentName, path: string, what: string): BenchDocument {
  return { name, path, pages: countPages(path), sizeBytes: readFileSync(path).length, what };
}
