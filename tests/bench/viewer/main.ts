// Run the viewer's bench: make documents, open them in every viewer in turns, and write the report.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { bringPublicPdfs } from '../public-pdfs.ts';
import { provideDocuments, provideWords } from './documents.ts';
import { standOf } from './figures.ts';
import { goalsOf, type Measured } from './goals.ts';
import { measureComposing } from './measure-composing.ts';
import { canExtract, measureExtraction } from './measure-extraction.ts';
import { measureOpening } from './measure-opening.ts';
import { measureLeft, measureTurns } from './measure-reading.ts';
import { measureSlices } from './measure-slices.ts';
import { type OwnReader, startOwnReader } from './own-reader.ts';
import { startChromiumViewer, startEvince, startPlainViewer } from './peer-readers.ts';
import type { Reader } from './readers.ts';
import { writeReport } from './report.ts';

/** `--rounds=1` is enough to see that everything works. Of five rounds the middle one still sways by a fifth on a shared machine. */
const rounds = Number(/--rounds=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 9);
const turningRounds = Math.min(rounds, 5);
const extractionRounds = Math.min(rounds, 3);
const composingRounds = Math.min(rounds, 5);
const root = process.cwd();
const { folder: pdfs, missing: missingPackages } = bringPublicPdfs(root);
const folder = join(root, 'out/bench/documents');
const missing = [...missingPackages];

const documents = provideDocuments(root, folder, pdfs);
const words = provideWords(root, folder, pdfs);
const readers: Reader[] = [];
try {
  const own = await startOwnReader([...documents, ...words]);
  readers.push(own);
  const measured = await measure(own);
  const report = writeReport(measured, {
    machine: `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores`,
    runtime: `Electron ${await own.program.app.evaluate(() => process.versions['electron'])}, no GPU, virtual screen`,
    rounds,
    missing,
  });
  mkdirSync(join(root, 'out/bench'), { recursive: true });
  writeFileSync(join(root, 'out/bench/viewer.md'), report);
  console.log(report);
  if (goalsOf(measured).some((goal) => standOf(goal) === 'missed')) process.exitCode = 1;
} finally {
  for (const reader of readers) await reader.end();
}

async function measure(own: OwnReader): Promise<Measured> {
  const peers = [await startChromiumViewer(root), await startPlainViewer(root)];
  if (has('evince', '--version')) peers.push(await startEvince());
  has('mutool', '-v');
  readers.push(...peers);
  console.log('Opening documents.');
  const opened = await measureOpening(own, peers, documents, rounds);
  for (const peer of peers) await peer.end();
  readers.splice(1);
  console.log('Turning pages.');
  const turned = await measureTurns(
    own,
    documents.filter(({ name }) => name !== 'collection'),
    turningRounds,
  );
  console.log('Opening and closing.');
  const left = await measureLeft(own, documents);
  const slices = await measureSlices(
    root,
    own,
    [...documents, ...words].map(({ path }) => path),
  );
  console.log('Reading words.');
  if (!canExtract()) console.log('SKIPPED: no pdftotext or taskset here, so nothing is said of extraction.');
  if (!canExtract()) return { opened, turned, left, slices, extracted: undefined, composed: undefined };
  const extracted = await measureExtraction(own, words, extractionRounds);
  console.log('Making kits.');
  const composed = await measureComposing(root, own.screen.display, words, composingRounds);
  return { opened, turned, left, slices, extracted, composed };
}

/** Whether a peer is there; one that is not is told. */
function has(program: string, question: string): boolean {
  if (spawnSync(program, [question]).error === undefined) return true;
  console.log(`SKIPPED: no ${program} here, so nothing is measured against it.`);
  missing.push(program);
  return false;
}
