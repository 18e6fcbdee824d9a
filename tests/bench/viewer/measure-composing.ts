// Measure what more cores bring when a kit is made: compose a content folder of PDFs on one core and on all, in turns.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { groupBy } from '../../../core/base/group-by.ts';
import { readingLimits } from '../../../core/compose/compose-page-constants.ts';
import type { WordsDocument } from './documents.ts';
import { InTurns, type TurnPlan } from './in-turns.ts';
import { startKit } from './kit-in-the-making.ts';

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

/**
 * Makes kits of the documents and also reads them with pdftotext, all in turns of less than a second. A shared machine may be
 * twice as fast in one minute as in another, and longer turns would measure that.
 */
export async function measureComposing(
  root: string,
  display: string,
  documents: readonly WordsDocument[],
  rounds: number,
): Promise<Composed> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-composing-'));
  const [oneCore, allCores, gains]: [number[], number[], number[]] = [[], [], []];
  try {
    fillContent(join(folder, 'content'), documents);
    for (let round = 0; round < rounds; round += 1) {
      const { one, all, gain } = await measureRound({ root, folder, display }, documents);
      oneCore.push(one);
      allCores.push(all);
      gains.push(gain);
    }
    return { oneCore, allCores, gains };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureRound(
  place: { readonly root: string; readonly folder: string; readonly display: string },
  documents: readonly WordsDocument[],
): Promise<{ readonly one: number; readonly all: number; readonly gain: number }> {
  const cores = cpus().map((_, core) => core);
  const lastCore = cores.length - 1;
  const started: InTurns[] = [];
  const start = async <Started extends { readonly turns: InTurns }>(
    starting: Promise<Started>,
  ): Promise<Started> => {
    const one = await starting;
    started.push(one.turns);
    return one;
  };
  try {
    // As many turns for each, as far as more cores bring what they should.
    const onOne = await start(
      startKit({ ...place, cores: String(lastCore), turns: { turnMs: 900, oneOf: cores } }),
    );
    const onAll = await start(startKit({ ...place, cores: `0-${lastCore}`, turns: { turnMs: 500 } }));
    const alone = await start(startReading([lastCore], documents, { turnMs: 300, oneOf: cores }));
    const used = cores.slice(-readingLimits.maxWorkers);
    const together = await start(startReading(used, documents, { turnMs: 300 }));
    const left = new Set([onOne, onAll]);
    for (const kit of left) void kit.seconds.catch(() => undefined).then(() => left.delete(kit));
    while (left.size > 0) {
      for (const { seconds, turns } of left) await turns.takeTurn(seconds);
      for (const { turns } of [alone, together]) await turns.takeTurn();
    }
    const [one, all] = await Promise.all([onOne.seconds, onAll.seconds]);
    for (const kit of [onOne, onAll]) await kit.finish();
    return { one, all, gain: gainOf(together.read, alone.read) };
  } finally {
    for (const turns of started) turns.kill();
  }
}

/** Tells its core and the document after each one that was read. */
const readForEver = 'while :; do for pdf; do pdftotext "$pdf" /dev/null; echo "$0 $pdf"; done; done';
const onEachCore = 'for core in $cores; do taskset -c "$core" sh -c "$readForEver" "$core" "$@" & done; wait';

/** Documents that were read, by core, in their order, and how many milliseconds of turns each of them took. */
type ReadOn = ReadonlyMap<string, readonly { readonly path: string; readonly tookMs: number }[]>;

/** One pdftotext on each of these cores, over and over; it stands still at first. Two cores of a virtual machine may be halves of one. */
async function startReading(
  cores: readonly number[],
  documents: readonly WordsDocument[],
  plan: TurnPlan,
): Promise<{ readonly turns: InTurns; readonly read: ReadOn }> {
  const child = spawn('sh', ['-c', onEachCore, 'sh', ...documents.map(({ path }) => path)], {
    env: { ...process.env, cores: cores.join(' '), readForEver },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(child, 'spawn');
  const turns = new InTurns(child.pid as number, plan);
  turns.pause();
  const read = new Map<string, { readonly path: string; readonly tookMs: number }[]>();
  createInterface(child.stdout).on('line', (line) => {
    const [, core = '', path = ''] = /^(\d+) (.*)$/.exec(line) ?? [];
    const before = read.get(core) ?? [];
    const tookMs = turns.workedMs - sum(before.map((one) => one.tookMs));
    read.set(core, [...before, { path, tookMs }]);
  });
  return { turns, read };
}

/** What several cores do of the work of one, counted in what each document takes when it is read alone. */
function gainOf(together: ReadOn, alone: ReadOn): number {
  const taken = groupBy([...alone.values()].flat(), ({ path }) => path);
  return sum(
    [...together.values()].map((documents) => {
      const work = documents.map(({ path }) => mean((taken.get(path) ?? []).map(({ tookMs }) => tookMs)));
      return sum(work) / sum(documents.map(({ tookMs }) => tookMs));
    }),
  );
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function fillContent(content: string, documents: readonly WordsDocument[]): void {
  mkdirSync(join(content, 'reports'), { recursive: true });
  writeFileSync(join(content, 'kit.yaml'), kitYaml);
  for (const { name, language, path } of documents)
    for (let copy = 1; copy <= copiesOfEach; copy += 1)
      copyFileSync(path, join(content, 'reports', `${name}-${copy}.${language}.pdf`));
}
