// Measure reading the words out of PDFs: as kits are made, against pdftotext, both on one core, and word for word.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import type { ReadAnswer, ReadJob } from '../../../core/compose/compose-page-protocol.ts';
import { splitWords } from '../../../core/search/words.ts';
import { keepOnCores, processTree } from '../../support/processes.ts';
import type { WordsDocument } from './documents.ts';
import { storedFile } from './measure-slices.ts';
import type { OwnReader } from './own-reader.ts';

/** What was measured of one document. */
export type Extracted = {
  readonly document: WordsDocument;
  /** Pages a second, round by round. */
  readonly own: number[];
  readonly peer: number[];
  /** Share of words that both see on a page, of those that one of them sees; the mean of the pages that have words. */
  readonly sharedWords: number | undefined;
};

/** Pages with fewer words than this say nothing. */
const fewestWords = 5;

/** Measures extraction; undefined where pdftotext or taskset are missing. */
export async function measureExtraction(
  own: OwnReader,
  documents: readonly WordsDocument[],
  rounds: number,
): Promise<readonly Extracted[]> {
  const { page } = own.program;
  // The last core has the least of the system's own work.
  const lastCore = String(cpus().length - 1);
  keepOnCores(processTree(own.processId()), lastCore);
  await page.goto('app://impact-kit/compose.html');
  await page.waitForFunction(() => 'compose' in globalThis);
  const found: Extracted[] = [];
  for (const document of documents) {
    const [mine, peer]: [number[], number[]] = [[], []];
    let answer: ReadAnswer | undefined;
    for (let round = 0; round <= rounds; round += 1) {
      const read = await readHere(own, document);
      answer = read.answer;
      const beganAt = performance.now();
      execFileSync('taskset', ['-c', lastCore, 'pdftotext', document.path, '/dev/null']);
      const peerSeconds = (performance.now() - beganAt) / 1000;
      if (round === 0) continue;
      mine.push(document.pages / read.seconds);
      peer.push(document.pages / peerSeconds);
    }
    const sharedWords = answer?.isReadable ? agreement(answer, document) : undefined;
    found.push({ document, own: mine, peer, sharedWords });
  }
  return found;
}

/** Whether what is needed is there. */
export function canExtract(): boolean {
  return ['taskset', 'pdftotext'].every((name) => spawnSync(name, ['--version']).error === undefined);
}

type InPage = { compose: { readPdf(job: ReadJob): Promise<ReadAnswer> } };

async function readHere(
  { program: { page } }: OwnReader,
  { path }: WordsDocument,
): Promise<{ readonly answer: ReadAnswer; readonly seconds: number }> {
  const { hash, sizeBytes } = storedFile(path);
  const job: ReadJob = { file: path, address: `/object/${hash}`, sizeBytes, isPrinted: false };
  return await page.evaluate(async (asked) => {
    const beganAt = performance.now();
    const answer = await (globalThis as unknown as InPage).compose.readPdf(asked);
    return { answer, seconds: (performance.now() - beganAt) / 1000 };
  }, job);
}

/** Both texts as search sees them: folded, words broken over lines joined. */
function agreement({ derived }: Extract<ReadAnswer, { isReadable: true }>, { path }: WordsDocument): number {
  const theirs = execFileSync('pdftotext', [path, '-'], { maxBuffer: 1e9 }).toString().split('\f');
  const shares = derived.pages.flatMap(({ text }, index) => {
    const [one, other] = [wordsOf(text), wordsOf(theirs[index] ?? '')];
    const both = [...one].filter((word) => other.has(word)).length;
    const either = one.size + other.size - both;
    return either < fewestWords ? [] : [both / either];
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(splitWords(text).map(({ form }) => form));
}
