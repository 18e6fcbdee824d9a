// `npm run corpus`: makes the files of tests/corpus that are missing, from a seed; files that are there stay as they are.
import { runScript } from './lib/say.mjs';
import { tool } from './lib/stages.mjs';

process.env.IMPACT_KIT_CORPUS = '1';
await runScript(async () => {
  await tool('vitest', ['run', 'tests/unit/parsers/corpus.test.ts']);
});
