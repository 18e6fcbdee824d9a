// The bench of several kits: start and search with one kit and with ten, and what a second kit costs.
import { randomFillSync } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MadeKit, makePublisher } from '../../support/make-kit.ts';
import { median } from '../median.ts';
import { basePages, grow } from '../search/corpus.ts';
import { drawQueries } from '../search/queries.ts';
import { installAll, installMore, kitBytes, type Start, startAndSearch } from './in-program.ts';
import { documentsOf, makePagedKit } from './paged-kits.ts';

const root = process.cwd();
const rounds = Number(process.argv[2]?.replace('--rounds=', '') ?? 9);
const kitCount = 10;
const kitPages = 1000;
const laterQueries = 20;
/** A document of the kits whose installation is measured. */
const largePdfBytes = 2_000_000;
const goal = 1.2;
const diskGoal = 2.1;

const place = mkdtempSync(join(tmpdir(), 'bench-kits-'));
try {
  await bench();
} finally {
  rmSync(place, { recursive: true, force: true });
}

async function bench(): Promise<void> {
  const base = basePages(root, '');
  const units = grow(base.units, kitCount * kitPages);
  const publisher = await makePublisher('Bench');
  const shares = Array.from({ length: kitCount }, (_, at) =>
    documentsOf(units.filter((_unit, index) => index % kitCount === at)),
  );
  const many: MadeKit[] = [];
  for (const [at, documents] of shares.entries())
    many.push(await makePagedKit(place, { id: `org.example.kit-${at + 1}`, publisher }, documents));
  const whole = await makePagedKit(place, { id: 'org.example.whole', publisher }, documentsOf(units));
  const [small] = many;
  if (!small) throw new Error('no kit');

  const libraries = [
    { name: `one kit of ${kitPages} pages`, kits: [small] },
    { name: `one kit of ${kitCount * kitPages} pages`, kits: [whole] },
    { name: `${kitCount} kits of ${kitPages} pages`, kits: many },
  ];
  const places: string[] = [];
  for (const { kits } of libraries) places.push((await installAll(kits)).userData);
  const words = drawQueries(units.slice(0, kitPages), (laterQueries + 1) * (rounds + 1)).word;
  const starts: Start[][] = libraries.map(() => []);
  for (let round = 0; round <= rounds; round += 1) {
    const queries = words.slice(round * (laterQueries + 1), (round + 1) * (laterQueries + 1));
    for (const [at, userData] of places.entries()) {
      const start = await startAndSearch(userData, queries);
      if (round > 0) starts[at]?.push(start);
    }
  }
  const second = await measureSecond();
  const report = [
    ...searchReport(
      libraries.map(({ name }) => name),
      starts,
    ),
    ...second.lines,
  ].join('\n');
  mkdirSync(join(root, 'out/bench'), { recursive: true });
  writeFileSync(join(root, 'out/bench/kits.md'), report);
  console.log(report);
  for (const userData of places) rmSync(userData, { recursive: true, force: true });
}

function searchReport(names: readonly string[], starts: readonly (readonly Start[])[]): string[] {
  const rows = [
    { what: 'start until the library is shown, ms', of: ({ startMs }: Start) => startMs },
    { what: 'first search of a session, ms', of: ({ firstMs }: Start) => firstMs },
    { what: 'later searches, ms', of: ({ laterMs }: Start) => median(laterMs) ?? 0 },
  ].map(({ what, of }) => {
    const values = starts.map((all) => median(all.map(of)) ?? 0);
    const [one = 0, same = 0, ten = 0] = values;
    return { what, values, toSame: ten / same, toOne: ten / one };
  });
  if (rows.some(({ toSame }) => toSame > goal * 1.15)) process.exitCode = 1;
  return [
    '# One kit and ten',
    '',
    `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores. Medians of ${rounds} starts after one to warm up, all libraries in turns.`,
    '',
    `| what | ${names.join(' | ')} | ten : the same pages in one (goal ≤ ${goal}) | ten : one of them |`,
    '|---|---:|---:|---:|---:|---:|',
    ...rows.map(
      ({ what, values, toSame, toOne }) =>
        `| ${what} | ${values.map((value) => value.toFixed(0)).join(' | ')} | ${toSame.toFixed(2)} | ${toOne.toFixed(2)} |`,
    ),
    '',
  ];
}

/** Installs a kit beside another one of which it has half the documents, and beside one of which it has none. */
async function measureSecond(): Promise<{ readonly lines: string[] }> {
  const publisher = await makePublisher('Bench');
  const documents = (from: number) =>
    Array.from({ length: 20 }, (_, at) => ({
      ...{ id: `d${from + at}.en`, language: 'en' as const },
      pages: [`Page of the document ${from + at}`],
    }));
  const pdfs = new Map(
    [...documents(0), ...documents(20)].map(({ id }) => [id, randomFillSync(new Uint8Array(largePdfBytes))]),
  );
  const make = (id: string, from: number) => makePagedKit(place, { id, publisher }, documents(from), pdfs);
  const first = await make('org.example.first', 0);
  const sharing = await make('org.example.sharing', 10);
  const strange = await make('org.example.strange', 20);
  const { userData } = await installAll([first]);
  const figures = { sharing: [] as number[], strange: [] as number[] };
  let bytes: Record<'sharing' | 'strange', { store: number; page: number }> | undefined;
  // A start removes the library of the starter kit, which was there first.
  await startAndSearch(userData, []);
  const before = kitBytes(userData);
  for (let round = 0; round < Math.min(rounds, 5); round += 1) {
    for (const [name, kit] of [
      ['sharing', sharing],
      ['strange', strange],
    ] as const) {
      const copy = mkdtempSync(join(tmpdir(), 'bench-kits-copy-'));
      cpSync(userData, copy, { recursive: true });
      figures[name].push(await installMore(copy, kit));
      bytes = { ...(bytes as NonNullable<typeof bytes>), [name]: kitBytes(copy) };
      rmSync(copy, { recursive: true, force: true });
    }
  }
  rmSync(userData, { recursive: true, force: true });
  const mb = (count: number): string => (count / 1e6).toFixed(1);
  const rows = (
    [
      ['sharing', 30],
      ['strange', 40],
    ] as const
  ).map(([name, unique]) => {
    const after = bytes?.[name] ?? before;
    const uniqueBytes = unique * largePdfBytes;
    const share = (after.store + after.page) / uniqueBytes;
    if (share > diskGoal * 1.02) process.exitCode = 1;
    const grown = after.store - before.store;
    return `| ${name === 'sharing' ? 'half of its bytes' : 'nothing'} | ${(median(figures[name]) ?? 0).toFixed(0)} | ${mb(grown)} | ${mb(after.page - before.page)} | ${share.toFixed(2)} |`;
  });
  return {
    lines: [
      `A second kit of ${mb(20 * largePdfBytes)} MB, installed beside one as large:`,
      '',
      `| it shares with the first | takes, ms | the store grows by, MB | the page's copy grows by, MB | disk : unique bytes of both (goal ≤ ${diskGoal}) |`,
      '|---|---:|---:|---:|---:|',
      ...rows,
      '',
    ],
  };
}
