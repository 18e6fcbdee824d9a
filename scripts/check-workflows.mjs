// `node scripts/check-workflows.mjs [file …]`: checks the workflows of GitHub, which can run only there.
import { readdirSync, readFileSync } from 'node:fs';
import { runScript, say } from './lib/say.mjs';
import { workflowFaults } from './lib/workflows.mjs';

const folder = '.github/workflows';

await runScript(async () => {
  const named = process.argv.slice(2);
  const paths = named.length > 0 ? named : readdirSync(folder).map((name) => `${folder}/${name}`);
  const faults = [];
  for (const path of paths) faults.push(...(await workflowFaults(path, readFileSync(path, 'utf8'))));
  for (const fault of faults) say(fault);
  return faults.length === 0 ? 0 : 1;
});
