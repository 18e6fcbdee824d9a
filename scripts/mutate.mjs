// `npm run test:mutate`: breaks random product lines in a copy of the project, one at a time, and shows which test fails for each.
// Stryker would need a runner of its own for Electron, and the compiler interface that TypeScript 7 no longer has. It also
// instruments all mutations before it starts, while this sample builds only the few that no unit test notices.
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeWhole } from './lib/atomic.mjs';
import { provideTestDisplays } from './lib/display.mjs';
import { Judges } from './lib/mutate/judges.mjs';
import { MutationRun } from './lib/mutate/mutation-run.mjs';
import { importsOf } from './lib/mutate/near-tests.mjs';
import { countLine, isProved, resultLine } from './lib/mutate/report.mjs';
import { rooms } from './lib/mutate/sample.mjs';
import { copyTree } from './lib/mutate/tree.mjs';
import { at, out, root } from './lib/places.mjs';
import { prepareDevelopmentBuild } from './lib/prepare.mjs';
import { projectFiles } from './lib/project-files.mjs';
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
const reportPath = out('reports', 'mutations.json');

await runScript(async () => {
  const { values } = parseArgs({ options });
  const [sample, seed] = [Number(values.sample), Number(values.seed)];
  const isRoom = values.room === undefined || rooms.includes(values.room);
  if (values.help || !(sample > 0) || !Number.isInteger(seed) || !isRoom) {
    say(usage);
    return values.help ? 0 : 1;
  }
  process.chdir(root);
  const last = values.again ? readJson(reportPath).results : undefined;
  const runtime = await setUp({ forTests: true });
  if (!values.unit) await prepareDevelopmentBuild(runtime);
  const endDisplays = await provideTestDisplays(1);
  // Taken before temporary files go to the run's own folder: tests make one of theirs, and paths of sockets have to stay short.
  const env = { ...process.env, IMPACT_KIT_ELECTRON: runtime.program };
  const endFolder = beginRunFolder();
  try {
    const run = prepareRun(env, values.unit);
    const judging =
      last === undefined ? judgeSample(run, { ...values, sample, seed }) : judgeAgain(run, last);
    const results = await keepResults(judging, seed);
    say(`\n${countLine(results)}`);
    return isProved(results) ? 0 : 1;
  } finally {
    endFolder();
    endDisplays();
  }
});

function prepareRun(env, isUnitOnly) {
  const folder = join(tmpdir(), 'tree');
  const files = projectFiles();
  copyTree(files, folder);
  const imports = importsOf(files, (path) => readFileSync(join(folder, path), 'utf8'));
  const judges = new Judges(folder, { env, imports, isUnitOnly });
  const equivalents = readJson(at('scripts', 'lib', 'mutate', 'equivalents.json'));
  return new MutationRun({ folder, files, judges, equivalents });
}

async function* judgeSample(run, { sample, seed, room: only }) {
  const shares = run.sharesOf(sample);
  say(`Seed ${seed}: ${JSON.stringify(shares)}`);
  for (const [room, share] of Object.entries(shares))
    if (only === undefined || room === only) yield* run.judgeSample(room, share, seed);
}

function judgeAgain(run, results) {
  const open = results.filter(({ verdict }) => verdict === 'survived' || verdict === 'unproved');
  return run.judgeAgain(open);
}

/** Shows each result as it comes; the report is whole after each. */
async function keepResults(judging, seed) {
  const results = [];
  for await (const result of judging) {
    results.push(result);
    writeWhole(reportPath, `${JSON.stringify({ seed, results }, undefined, 2)}\n`);
    say(resultLine(result));
  }
  return results;
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
