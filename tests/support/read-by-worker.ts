// Decides how a test reads a PDF with a worker of pdf.js whose text it gives, as the reader does: bytes are handed over when they are asked for.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const built = join(import.meta.dirname, '../../node_modules/pdfjs-dist/legacy/build');

/** The text of pdf.js' worker as it was given to us. */
export const givenWorker = readFileSync(join(built, 'pdf.worker.mjs'), 'utf8');

/** Both halves in a process of their own: pdf.js keeps the first worker it finds. */
const script = `
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
const [folder, file, saved] = process.argv.slice(1);
// pdf.js wants it and Node 20 does not have it.
Promise.withResolvers ??= () => {
  const found = {};
  found.promise = new Promise((resolve, reject) => Object.assign(found, { resolve, reject }));
  return found;
};
const load = (name) => import(pathToFileURL(folder + '/' + name).href);
await load('pdf.worker.mjs');
const { AnnotationEditorType, getDocument, PDFDataRangeTransport } = await load('pdf.mjs');
const bytes = new Uint8Array(readFileSync(file));
const asked = [];
class Range extends PDFDataRangeTransport {
  requestDataRange(begin, end) {
    asked.push(begin);
    setTimeout(() => this.onDataRange(begin, bytes.slice(begin, end)));
  }
}
const range = new Range(bytes.length, null);
const refuse = ({ message }) => {
  process.stdout.write(JSON.stringify({ pages: [], askedToOpen: asked.length, refused: message }));
  process.exit();
};
process.once('uncaughtException', refuse);
const pdf = await getDocument({ range, rangeChunkSize: 65536, disableAutoFetch: true, disableStream: true, verbosity: 0 }).promise;
const askedToOpen = asked.length;
const pages = [];
for (let number = 1; number <= pdf.numPages; number += 1)
  pages.push(await (await pdf.getPage(number)).getTextContent({ disableNormalization: true }));
if (saved) {
  const line = new Float32Array([72, 500, 100, 500, 150, 510, 200, 500]);
  const ink = { annotationType: AnnotationEditorType.INK, rect: [72, 490, 200, 520], rotation: 0, thickness: 1, opacity: 1, color: [0, 0, 0], pageIndex: 0, paths: { lines: [line], points: [line] } };
  pdf.annotationStorage.setValue('pdfjs_internal_editor_0', ink);
  writeFileSync(saved, await pdf.saveDocument());
}
process.stdout.write(JSON.stringify({ pages, askedToOpen }));
process.exit();
`;

/** What stands on the pages, as pdf.js tells it. */
export type ReadPages = {
  readonly pages: readonly { readonly items: readonly { readonly str: string }[] }[];
  /** How often bytes were asked for before the document was open. */
  readonly askedToOpen: number;
  /** What pdf.js said where it could not go on. */
  readonly refused?: string;
};

/** Reads `pdf` in a new folder of `folder`; with a path `saved` it also draws a line onto the first page and saves the document there. */
export function readByWorker(worker: string, folder: string, pdf: string, saved?: string): ReadPages {
  const halves = mkdtempSync(join(folder, 'halves-'));
  copyFileSync(join(built, 'pdf.mjs'), join(halves, 'pdf.mjs'));
  writeFileSync(join(halves, 'pdf.worker.mjs'), worker);
  const words = [
    '--no-warnings',
    '--input-type=module',
    '--eval',
    script,
    halves,
    pdf,
    ...(saved ? [saved] : []),
  ];
  // It warns of what it would need to draw.
  const said = execFileSync(process.execPath, words, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return JSON.parse(said.slice(said.indexOf('{"pages"'))) as ReadPages;
}
