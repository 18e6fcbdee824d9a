// `npm run test:mutate`: breaks random product lines in a copy of the project, one at a time, and shows which test fails for each.
// Stryker would need a runner of its own for Electron, and the compiler interface that TypeScript 7 no longer has. It also
// instruments all mutations before it starts, while this sample builds only the few that no unit test notices.
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeWhole } from './lib/atomic.mjs';
import { provideTestDisplays } from './lib/display.mjs';
import { Judges } from './lib/mutate/judges.mjs';
import { importsOf } from './lib/mutate/near-tests.mjs';
import { mutate, mutationsOf } from './lib/mutate/operators.mjs';
import { changeOf, countLine, isProved, isSameChange, reasonFor, resultLine } from './lib/mutate/report.mjs';
import { drawLines, randomFrom, roomOf, rooms, sharesOf } from './lib/mutate/sample.mjs';
import { copyTree, projectFiles } from './lib/mutate/tree.mjs';
import { at, out, root } from './lib/places.mjs';
import { prepareDevelopmentBuild } from './lib/prepare.mjs';
import beginRunFolder from './lib/run-folder.mjs';
import { runScript, say } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

const usage = `npm run test:mutate -- [--sample=30] [--seed=<number>]   results: out/reports/mutations.json
npm run test:mutate -- --unit …                           asks only the compiler and unit tests
npm run test:mutate -- --room=<room> …                    only the share of one room
npm run test:mutate -- --again                            judges the survivors of the last run once more`;
const options = {
  sample: { type: 'string', default: '30' },
  seed: { type: 'string', default: `${Date.now() % 1_000_000}` },
  unit: { type: 'boolean', default: false },
  room: { type: 'string' },
  again: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
};
const read = (path) => readFileSync(at(path), 'utf8');
const reportPath = out('reports', 'mutations.json');
const equivalents = JSON.parse(readFileSync(at('scripts', 'lib', 'mutate', 'equivalents.json'), 'utf8'));

await runScript(async () => {
  const { values } = parseArgs({ options });
  const [sample, seed] = [Number(values.sample), Number(values.seed)];
  if (values.help || !(sample > 0) || !Number.isInteger(seed)) {
    say(usage);
    return values.help ? 0 : 1;
  }
  process.chdir(root);
  const last = values.again ? readSurvivors() : undefined;
  const runtime = await setUp({ forTests: true });
  if (!values.unit) await prepareDevelopmentBuild(runtime);
  const endDisplays = await provideTestDisplays(1);
  // Taken before temporary files go to the run's own folder: tests make one of theirs, and paths of sockets have to stay short.
  const env = { ...process.env, IMPACT_KIT_ELECTRON: runtime.program };
  const endFolder = beginRunFolder();
  try {
    const files = projectFiles();
    const all = readMutations(files);
    const folder = join(tmpdir(), 'tree');
    copyTree(files, folder);
    const judges = new Judges(folder, { env, imports: importsOf(files, read), isUnitOnly: values.unit });
    const planned =
      last === undefined ? planSample(all, { sample, seed, only: values.room }) : planAgain(all, last);
    const results = await judgeAll(planned, { judges, folder, seed });
    say(`\n${countLine(results)}`);
    return isProved(results) ? 0 : 1;
  } finally {
    endFolder();
    endDisplays();
  }
});

function readSurvivors() {
  const { results } = JSON.parse(readFileSync(reportPath, 'utf8'));
  return results.filter(({ verdict }) => verdict === 'survived' || verdict === 'unproved');
}

/** All mutations of the sampled sources, each with its path and its room. */
function readMutations(files) {
  return files.filter(roomOf).flatMap((path) => {
    const text = read(path);
    return mutationsOf(path, text).map((mutation) => ({ ...mutation, path, room: roomOf(path) }));
  });
}

/** For each room how many mutations are to be judged, and the mutations in the order in which they are drawn. */
function planSample(all, { sample, seed, only }) {
  const of = (room) => all.filter((mutation) => mutation.room === room);
  const lines = (room) => new Set(of(room).map(({ path, line }) => `${path}:${line}`)).size;
  const shares = sharesOf(Object.fromEntries(rooms.map((room) => [room, lines(room)])), sample);
  say(`Seed ${seed}: ${JSON.stringify(shares)} of ${all.length} possible mutations.`);
  return Object.entries(shares)
    .filter(([room]) => only === undefined || room === only)
    .map(([room, share]) => ({ share, drawn: drawLines(of(room), randomFrom(seed)) }));
}

function planAgain(all, survivors) {
  const drawn = survivors.map((survivor) =>
    all.find((mutation) => mutation.path === survivor.path && isSameChange(described(mutation), survivor)),
  );
  const missing = survivors.filter((_, index) => drawn[index] === undefined);
  if (missing.length > 0) say(`No longer in the sources: ${missing.map(({ path }) => path).join(', ')}`);
  const found = drawn.filter((mutation) => mutation !== undefined);
  return [{ share: found.length, drawn: found }];
}

/** A mutation with its room and the change it makes, as the report names it. */
function described(mutation) {
  return { ...mutation, ...changeOf(read(mutation.path), mutation) };
}

/** Judges what is drawn until each room has its share; what the compiler refuses is replaced by another draw. */
async function judgeAll(planned, { judges, folder, seed }) {
  const results = [];
  for (const { share, drawn } of planned) {
    let judged = 0;
    for (const mutation of drawn) {
      if (judged >= share) break;
      const result = await judgeOne(described(mutation), judges, folder);
      if (result.verdict !== 'refused') judged += 1;
      results.push(result);
      writeWhole(reportPath, `${JSON.stringify({ seed, results }, undefined, 2)}\n`);
      say(resultLine(result));
    }
  }
  return results;
}

/** Mutates the file in the copy, asks the judges, and puts the file back before a failed test is tried without the mutation. */
async function judgeOne(mutation, judges, folder) {
  const { path, room, line, operator, before, after } = mutation;
  const result = { path, line, operator, before, after };
  const reason = reasonFor(mutation, equivalents);
  if (reason !== undefined) return { ...result, verdict: 'equivalent', reason };
  const source = read(path);
  let killer;
  const startedAt = performance.now();
  writeFileSync(join(folder, path), mutate(source, mutation));
  try {
    if (await judges.isRefusedByCompiler(room)) return { ...result, verdict: 'refused' };
    killer = (await judges.unitKiller(path)) ?? (await judges.endToEndKiller(path, room));
  } finally {
    writeFileSync(join(folder, path), source);
  }
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  if (killer === undefined) return { ...result, verdict: 'survived', seconds };
  const isTrue = await judges.passesWithout(killer);
  return { ...result, verdict: isTrue ? 'killed' : 'unproved', killer, seconds };
}
