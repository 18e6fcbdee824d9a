// `npm run test:faults -- --seed=N [--counted] [files]`: runs the test files that sample a long fault run, with all their repeats.
// With `--counted` only those whose faults are counted.
import { existsSync, readFileSync } from 'node:fs';
import { writeWhole } from './lib/atomic.mjs';
import { faultLines, faultReport, faultsName, missedGoals, readFaultArgs } from './lib/faults.mjs';
import { out } from './lib/places.mjs';
import { buildForTests, runPageTests, runProof, runUnitTests } from './lib/proof.mjs';
import { PlainError, say } from './lib/say.mjs';
import { countedTestFiles, packageWhenNeeded, sampledTestFiles, shareOut } from './lib/test-files.mjs';

const { seed, isCounted, files } = readFaultArgs(process.argv.slice(2));
/** Test workers append a line for each fault that hit. */
const notesFile = out('reports', 'faults.jsonl');
process.env.IMPACT_KIT_WHOLE_FAULTS = '1';
process.env.IMPACT_KIT_FAULT_SEED = `${seed}`;
process.env.IMPACT_KIT_FAULTS_FILE = notesFile;
// Begun anew: the counts are those of this run, and on a bare machine there is no folder for them.
writeWhole(notesFile, '');
await runProof(runFaults);

async function runFaults(stages, runtime) {
  const all = isCounted ? countedTestFiles() : [...new Set([...sampledTestFiles(), ...countedTestFiles()])];
  const { unit, endToEnd } = shareOut(files.length > 0 ? files : all);
  if (unit.length > 0) await runUnitTests(stages, ['run', ...unit]);
  if (endToEnd.length > 0) {
    const hasKit = await buildForTests(stages, runtime);
    const projects = hasKit ? await packageWhenNeeded(stages, runtime, endToEnd) : [];
    await stages.run('end-to-end tests', () => runPageTests([...projects, ...endToEnd]), { needs: hasKit });
  }
  await stages.run('counts', report);
}

/** Writes and prints what was counted. Every goal must reach its number; where files were named, every goal that they tried. */
function report() {
  const counted = faultReport(existsSync(notesFile) ? readFileSync(notesFile, 'utf8') : '', seed);
  writeWhole(out('reports', faultsName), `${JSON.stringify(counted, undefined, 2)}\n`);
  say(`\n${faultLines(counted).join('\n')}`);
  const missed = missedGoals(counted, { isWhole: files.length === 0 });
  if (missed.length > 0) throw new PlainError(`Fewer faults than wanted: ${missed.join(', ')}.`);
}
