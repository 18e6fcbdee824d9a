// Measure search at one size: every engine in a process of its own, queried in turns, several rounds, medians.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SearchUnit } from '../../../core/search/units.ts';
import { splitWords } from '../../../core/search/words.ts';
import { type Engine, miniSearchEngine, ownEngine } from './engines.ts';
import { PeerProcess } from './peer-process.ts';
import { drawQueries, type QueryKind, queryKinds } from './queries.ts';
import type { Ready } from './serve.ts';

/** Engines that are measured. */
export type EngineName = 'own' | 'FTS5' | 'MiniSearch';
/** Middle and slow end of the times of one kind of query, in ms, and the share of queries that found something. */
type Latency = { readonly p50: number; readonly p95: number; readonly found: number };
/** What was measured of one engine at one size. */
export type Figures = {
  readonly buildMs: number;
  readonly sizeBytes: number;
  readonly openMs: number;
  readonly memoryBytes: number;
  readonly latency: Readonly<Partial<Record<QueryKind, Latency>>>;
};
/** All engines at one size. */
export type Measured = {
  readonly pages: number;
  readonly textBytes: number;
  readonly figures: Readonly<Partial<Record<EngineName, Figures>>>;
};
/** How to measure. `entry` is the built bench itself, `python` a Python with FTS5 or undefined. */
export type MeasureOptions = {
  readonly entry: string;
  readonly peerScript: string;
  readonly python: string | undefined;
  readonly queries: number;
  readonly rounds: number;
  /** Above this many pages MiniSearch is left out. */
  readonly miniSearchLimit: number;
};

const fts5Kinds: readonly QueryKind[] = ['word', 'twoWords', 'prefix', 'phrase'];

/** Measures all engines on the same pages. `base` is what the queries are drawn from. */
export async function measure(
  units: readonly SearchUnit[],
  base: readonly SearchUnit[],
  options: MeasureOptions,
): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'search-bench-'));
  try {
    const built = buildAll(units, folder, options);
    const opened = await openAll(built, options.rounds);
    const running = new Map<EngineName, PeerProcess>();
    for (const [name, { command, args }] of built) running.set(name, new PeerProcess(command, args));
    const queries = drawQueries(base, options.queries);
    const latencies = await askAll(running, queries, options.rounds);
    const figures: Partial<Record<EngineName, Figures>> = {};
    for (const [name, process] of running) {
      const { openMs, memoryBytes } = opened.get(name) ?? { openMs: 0, memoryBytes: 0 };
      const { buildMs, sizeBytes } = built.get(name) ?? { buildMs: 0, sizeBytes: 0 };
      figures[name] = { buildMs, sizeBytes, openMs, memoryBytes, latency: latencies.get(name) ?? {} };
      await process.end();
    }
    const textBytes = units.reduce((sum, unit) => sum + Buffer.byteLength(unit.text), 0);
    return { pages: units.length, textBytes, figures };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Built = {
  readonly buildMs: number;
  readonly sizeBytes: number;
  readonly command: string;
  readonly args: readonly string[];
};

function buildAll(
  units: readonly SearchUnit[],
  folder: string,
  options: MeasureOptions,
): Map<EngineName, Built> {
  const built = new Map<EngineName, Built>();
  const build = <Opened>(name: EngineName, engine: Engine<Opened>): void => {
    const startedAt = performance.now();
    const stored = engine.build(units);
    const buildMs = performance.now() - startedAt;
    const path = join(folder, name);
    writeFileSync(path, stored);
    const args = ['--expose-gc', options.entry, 'serve', name, path];
    built.set(name, { buildMs, sizeBytes: stored.length, command: process.execPath, args });
  };
  build('own', ownEngine);
  if (units.length <= options.miniSearchLimit) build('MiniSearch', miniSearchEngine);
  if (options.python !== undefined) {
    const [pages, path] = [join(folder, 'pages.txt'), join(folder, 'fts5.db')];
    writeFileSync(pages, units.map(foldedLine).join('\n'));
    const told = execFileSync(options.python, [options.peerScript, 'build', pages, path], {
      encoding: 'utf8',
    });
    const { buildMs, sizeBytes } = JSON.parse(told) as { buildMs: number; sizeBytes: number };
    const args = [options.peerScript, 'serve', path];
    built.set('FTS5', { buildMs, sizeBytes, command: options.python, args });
  }
  return built;
}

/** Opens every engine in fresh processes, in turns, one at a time; medians. */
async function openAll(
  built: ReadonlyMap<EngineName, Built>,
  rounds: number,
): Promise<Map<EngineName, Ready>> {
  const seen = new Map([...built.keys()].map((name) => [name, [] as Ready[]]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, { command, args }] of built) {
      const process = new PeerProcess(command, args);
      seen.get(name)?.push(await process.ready);
      await process.end();
    }
  }
  const middle = (list: readonly Ready[], key: keyof Ready): number =>
    percentile(
      list.map((ready) => ready[key]),
      0.5,
    );
  return new Map(
    [...seen].map(([name, list]) => [
      name,
      { openMs: middle(list, 'openMs'), memoryBytes: middle(list, 'memoryBytes') },
    ]),
  );
}

function foldedLine(unit: SearchUnit): string {
  return splitWords(unit.text)
    .map((word) => word.form)
    .join(' ');
}

async function askAll(
  running: ReadonlyMap<EngineName, PeerProcess>,
  queries: Readonly<Record<QueryKind, readonly string[]>>,
  rounds: number,
): Promise<Map<EngineName, Partial<Record<QueryKind, Latency>>>> {
  for (const process of running.values()) await process.ready;
  const latencies = new Map<EngineName, Partial<Record<QueryKind, Latency>>>();
  for (const kind of queryKinds) {
    const asked = [...running].filter(([name]) => kindsOf(name).includes(kind));
    const times = new Map(asked.map(([name]) => [name, [] as number[][]]));
    const found = new Map(asked.map(([name]) => [name, 0]));
    // The first round warms up and is not counted; within a round all take turns, query by query.
    for (let round = 0; round <= rounds; round += 1) {
      for (const [name] of asked) if (round > 0) times.get(name)?.push([]);
      for (const query of queries[kind]) {
        for (const [name, process] of asked) {
          const served = await process.ask(kind, query);
          if (round > 0) times.get(name)?.at(-1)?.push(served.ms);
          if (round === 1 && served.found > 0) found.set(name, (found.get(name) ?? 0) + 1);
        }
      }
    }
    for (const [name] of asked) {
      const ofRounds = times.get(name) ?? [];
      const own = latencies.get(name) ?? {};
      own[kind] = {
        p50: percentile(
          ofRounds.map((round) => percentile(round, 0.5)),
          0.5,
        ),
        p95: percentile(
          ofRounds.map((round) => percentile(round, 0.95)),
          0.5,
        ),
        found: (found.get(name) ?? 0) / queries[kind].length,
      };
      latencies.set(name, own);
    }
  }
  return latencies;
}

function kindsOf(name: EngineName): readonly QueryKind[] {
  switch (name) {
    case 'own':
      return ownEngine.kinds;
    case 'MiniSearch':
      return miniSearchEngine.kinds;
    case 'FTS5':
      return fts5Kinds;
  }
}

/** The value below which `share` of the values are. */
function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
