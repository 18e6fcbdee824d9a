// PDFs read by a pdf.js worker with a given source text. As in the reader, bytes are passed on request.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execPath as nodePath } from 'node:process';
import { createInterface } from 'node:readline';

const built = join(import.meta.dirname, '../../node_modules/pdfjs-dist/legacy/build');

/** The text of pdf.js' worker as it was given to us. */
export const givenWorker = readFileSync(join(built, 'pdf.worker.mjs'), 'utf8');

/** What an answer begins with. */
const mark = 'answer: ';

/** Both halves in a process of their own: pdf.js keeps the first worker it finds. It reads one document after the other until it refuses one. */
const script = `
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
const [folder] = process.argv.slice(1);
// pdf.js wants it and Node 20 does not have it.
Promise.withResolvers ??= () => {
  const found = {};
  found.promise = new Promise((resolve, reject) => Object.assign(found, { resolve, reject }));
  return found;
};
// pdf.js warns on standard output of what it would need to draw; answers are what has the mark before it.
const answer = (read) => new Promise((done) => process.stdout.write('\\n${mark}' + JSON.stringify(read) + '\\n', done));
const load = (name) => import(pathToFileURL(folder + '/' + name).href);
await load('pdf.worker.mjs');
const { getDocument, PDFDataRangeTransport } = await load('pdf.mjs');
let asked = 0;
class Range extends PDFDataRangeTransport {
  constructor(bytes) {
    super(bytes.length, null);
    this.bytes = bytes;
  }
  requestDataRange(begin, end) {
    asked += 1;
    setTimeout(() => this.onDataRange(begin, this.bytes.slice(begin, end)));
  }
}
process.once('uncaughtException', async ({ message }) => {
  await answer({ pages: [], askedToOpen: asked, refused: message });
  process.exit();
});
async function read(file) {
  asked = 0;
  const range = new Range(new Uint8Array(readFileSync(file)));
  const pdf = await getDocument({ range, rangeChunkSize: 65536, disableAutoFetch: true, disableStream: true, verbosity: 0 }).promise;
  const askedToOpen = asked;
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number += 1)
    pages.push(await (await pdf.getPage(number)).getTextContent({ disableNormalization: true }));
  await pdf.loadingTask.destroy();
  return { pages, askedToOpen };
}
for await (const line of createInterface(process.stdin)) {
  const { pdf } = JSON.parse(line);
  await answer(await read(pdf));
}
`;

type ReadItem = {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly hasEOL: boolean;
};

/** Text of the pages, as pdf.js returns it. */
type ReadPages = {
  readonly pages: readonly { readonly items: readonly ReadItem[] }[];
  /** How often bytes were asked for before the document was open. */
  readonly askedToOpen: number;
  /** What pdf.js said where it could not go on. */
  readonly refused?: string;
};

/** Reads one PDF after the other with one text of the worker. */
type WorkerReader = { read(pdf: string): Promise<ReadPages>; end(): void };

/** A reader with a worker of pdf.js in a new folder of `folder`. Its process lives until it refuses a document, or until `end`. */
export function workerReader(worker: string, folder: string): WorkerReader {
  const halves = mkdtempSync(join(folder, 'halves-'));
  copyFileSync(join(built, 'pdf.mjs'), join(halves, 'pdf.mjs'));
  writeFileSync(join(halves, 'pdf.worker.mjs'), worker);
  let process: ReaderProcess | undefined;
  return {
    read: async (pdf) => {
      process ??= startProcess(halves);
      const answer = await process.ask({ pdf });
      // What is left of a document that was refused is not to meet the next one.
      if (answer.refused !== undefined) process = undefined;
      return answer;
    },
    end: () => process?.end(),
  };
}

type ReaderProcess = { ask(request: object): Promise<ReadPages>; end(): void };

function startProcess(halves: string): ReaderProcess {
  const args = ['--no-warnings', '--input-type=module', '--eval', script, halves];
  const child = spawn(nodePath, args, { stdio: ['pipe', 'pipe', 'ignore'] });
  const closed = once(child, 'close').then(([code]) => {
    throw new Error(`the reader of PDFs ended without an answer: ${code}`);
  });
  // The next request reports a reader that ended by itself.
  closed.catch(() => undefined);
  const lines = createInterface(child.stdout);
  return {
    ask: async (request) => {
      const answered = new Promise<ReadPages>((resolve) => {
        const take = (line: string): void => {
          if (!line.startsWith(mark)) return;
          lines.off('line', take);
          resolve(JSON.parse(line.slice(mark.length)) as ReadPages);
        };
        lines.on('line', take);
      });
      child.stdin.write(`${JSON.stringify(request)}\n`);
      return await Promise.race([answered, closed]);
    },
    end: () => void child.kill(),
  };
}
