// `npm run freeze`: freezes the stored formats that have no files in tests/frozen yet; files that are there stay as they are.
import { runScript } from './lib/say.mjs';
import { tool } from './lib/stages.mjs';

process.env.IMPACT_KIT_FREEZE = '1';
await runScript(async () => {
  await tool('vitest', ['run', 'tests/unit/main/frozen-formats.test.ts']);
});
