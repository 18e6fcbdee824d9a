// Decides how it is measured what more cores bring when a kit is made: a content folder of PDFs, composed on one core and on all in turns.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type ComposeOptions, composeSwitch, readComposeLine } from '../../../core/compose/compose-talk.ts';
import { readingLimits } from '../../../core/compose/page-calls.ts';
import { runtimePath, sandboxSwitches } from '../../support/launch.ts';
import type { WordsDocument } from './documents.ts';

/** What was measured, round by round. */
export type Composed = {
  /** Seconds from the first PDF to the last. */
  readonly oneCore: readonly number[];
  readonly allCores: readonly number[];
  /** How many times the work of one core these cores do at once when nothing is shared: what can be had at most. */
  readonly gains: readonly number[];
};

/** So that the kit has some 4,500 pages: of one of 1,500 a quarter of the time goes into starting processes and making code ready. */
export const copiesOfEach = 3;

const kitYaml = `id: org.example.bench
version: '1.0'
title: { en: Documents of the bench }
issued: '2026-01-01'
publisher: { name: Bench }
languages: [en, el, it, pt]
countries: [EU]
changes: []
`;

/** Makes a kit of the documents, again and again, after one round to warm up. */
export async function measureComposing(
  root: string,
  display: string,
  documents: readonly WordsDocument[],
  rounds: number,
): Promise<Composed> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-composing-'));
  const [oneCore, allCores, gains]: [number[], number[], number[]] = [[], [], []];
  const lastCore = cpus().length - 1;
  try {
    fillContent(join(folder, 'content'), documents);
    for (let round = 0; round <= rounds; round += 1) {
      const one = await compose(root, folder, display, String(lastCore));
      const all = await compose(root, folder, display, `0-${lastCore}`);
      const gain = await gainOfCores(documents);
      if (round === 0) continue;
      oneCore.push(one);
      allCores.push(all);
      gains.push(gain);
    }
    return { oneCore, allCores, gains };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One pdftotext on each core at once, against one alone. Two cores of a virtual machine may be halves of one. */
async function gainOfCores(documents: readonly WordsDocument[]): Promise<number> {
  const cores = cpus().map((_, core) => core);
  const used = cores.slice(-readingLimits.mostLanes);
  const alone = await secondsOf(used.slice(-1), documents);
  const together = await secondsOf(used, documents);
  return (used.length * alone) / together;
}

async function secondsOf(cores: readonly number[], documents: readonly WordsDocument[]): Promise<number> {
  const beganAt = performance.now();
  await Promise.all(
    cores.map(async (core) => {
      for (const { path } of documents) {
        const child = spawn('taskset', ['-c', String(core), 'pdftotext', path, '/dev/null'], {
          stdio: 'ignore',
        });
        await once(child, 'close');
      }
    }),
  );
  return (performance.now() - beganAt) / 1000;
}

function fillContent(content: string, documents: readonly WordsDocument[]): void {
  mkdirSync(join(content, 'reports'), { recursive: true });
  writeFileSync(join(content, 'kit.yaml'), kitYaml);
  for (const { name, language, path } of documents)
    for (let copy = 1; copy <= copiesOfEach; copy += 1)
      copyFileSync(path, join(content, 'reports', `${name}-${copy}.${language}.pdf`));
}

/** Seconds in which the PDFs are read: up to when the search is made. */
async function compose(root: string, folder: string, display: string, cores: string): Promise<number> {
  const work = mkdtempSync(join(folder, 'work-'));
  const options: ComposeOptions = {
    content: join(folder, 'content'),
    out: join(folder, 'kit'),
    work,
    skipDamaged: false,
    force: true,
  };
  const words = [root, ...sandboxSwitches(), composeSwitch, JSON.stringify(options)];
  const child = spawn('taskset', ['-c', cores, runtimePath(), ...words], {
    env: { ...process.env, DISPLAY: display },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  let [beganAt, endedAt]: [number | undefined, number | undefined] = [undefined, undefined];
  let isMade = false;
  createInterface(child.stdout).on('line', (line) => {
    const message = readComposeLine(line);
    if (message?.kind === 'answer') isMade = message.answer.ok;
    if (message?.kind !== 'progress') return;
    if (message.progress.step === 'extracting') beganAt ??= performance.now();
    if (message.progress.step === 'indexing') endedAt ??= performance.now();
  });
  await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  rmSync(work, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  if (!isMade || beganAt === undefined || endedAt === undefined) throw new Error('no kit was made');
  return (endedAt - beganAt) / 1000;
}
