// `npm run test:windows [-- files]`: unit tests and the built command line in Windows, as far as Wine stands for it.
import { buildForTests, runProof } from './lib/proof.mjs';
import { PlainError } from './lib/say.mjs';
import { noWindowsReason, provideWindows } from './lib/windows/provide.mjs';
import { runUnitTestsInWindows } from './lib/windows/unit-tests.mjs';

await runProof(prove);

async function prove(stages, runtime) {
  const reason = noWindowsReason();
  if (reason !== undefined) throw new PlainError(`${reason}.`);
  const windows = await provideWindows();
  // The tests of the command line read the starter kit with it.
  const hasKit = await buildForTests(stages, runtime);
  await stages.run('unit tests', () => runUnitTestsInWindows(windows, process.argv.slice(2)), {
    needs: hasKit,
  });
}
