// Run the search bench: make the pages, measure every size, write the report. A child process serves one engine.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { bringPublicPdfs } from '../public-pdfs.ts';
import { basePages, grow } from './corpus.ts';
import { miniSearchEngine, ownEngine } from './engines.ts';
import { goalsOf, standOf } from './goals.ts';
import { growthPicture } from './growth-picture.ts';
import { type Measured, type MeasureOptions, measure } from './measure.ts';
import { writeReport } from './report.ts';
import { serve } from './serve.ts';

const [, entry = '', command, ...words] = process.argv;

if (command === 'serve') {
  const [name, path = ''] = words;
  await (name === 'own' ? serve(ownEngine, path) : serve(miniSearchEngine, path));
} else {
  const root = process.cwd();
  const sizes = [command, ...words].flatMap((word) => (Number(word) > 0 ? [Number(word)] : []));
  await bench(root, sizes.length > 0 ? sizes : [5_000, 15_000, 50_000]);
}

async function bench(root: string, sizes: readonly number[]): Promise<void> {
  const python = findFts5();
  if (!python) console.log('SKIPPED: no Python with SQLite FTS5 here, so nothing is measured against FTS5.');
  const options: MeasureOptions = {
    entry: resolve(entry),
    peerScript: join(root, 'tests/bench/search/fts5-peer.py'),
    python: python?.command,
    queries: 100,
    rounds: 5,
    miniSearchLimit: 60_000,
  };
  const base = basePages(root, bringPublicPdfs(root).folder);
  const measured: Measured[] = [];
  for (const size of sizes) {
    console.log(`Measuring ${size} pages grown from ${base.units.length} (${base.name}).`);
    measured.push(await measure(grow(base.units, size), base.units, options));
  }
  const report = writeReport(measured, {
    corpus: `${base.name}, ${base.units.length} of them, grown by a fixed seed`,
    machine: `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, Node ${process.version}`,
    fts5: python ? `SQLite ${python.version}, native, in memory, no prefix index` : 'not here',
    rounds: options.rounds,
    queries: options.queries,
  });
  mkdirSync(join(root, 'out/bench'), { recursive: true });
  writeFileSync(join(root, 'out/bench/search.md'), report);
  const picture = growthPicture(measured);
  if (picture !== undefined) writeFileSync(join(root, 'out/bench/growth.svg'), picture);
  console.log(report);
  if (goalsOf(measured).some((goal) => standOf(goal) === 'missed')) process.exitCode = 1;
}

/** A Python whose SQLite has FTS5 and can be loaded into memory. */
function findFts5(): { command: string; version: string } | undefined {
  for (const name of ['python3', '/usr/bin/python3']) {
    try {
      const told = execFileSync(name, [join('tests/bench/search/fts5-peer.py'), 'check'], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      const { version, has } = JSON.parse(told) as { version: string; has: boolean };
      if (has) return { command: name, version };
    } catch {
      // The next one may have it.
    }
  }
  return undefined;
}
