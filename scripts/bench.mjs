// Decides what `npm run bench` does: build the measurements as plain Node modules, then run them one after the other.
import { existsSync, readdirSync } from 'node:fs';
import { at, out, root } from './lib/places.mjs';
import { run } from './lib/run.mjs';
import { runScript, say } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

await runScript(async () => {
  process.chdir(root);
  await setUp({ forTests: true });
  const { build } = await import('vite');
  // Every folder of tests/bench with a main.ts is one measurement; more words on the command line are handed to all.
  const names = readdirSync(at('tests', 'bench')).filter((name) =>
    existsSync(at('tests', 'bench', name, 'main.ts')),
  );
  let failures = 0;
  for (const name of names) {
    await build({
      configFile: false,
      root,
      publicDir: false,
      logLevel: 'warn',
      ssr: { noExternal: true },
      build: {
        ssr: at('tests', 'bench', name, 'main.ts'),
        target: 'node20',
        outDir: out('bench', 'built', name),
        emptyOutDir: true,
        minify: false,
        rolldownOptions: { output: { format: 'es', entryFileNames: 'main.mjs' } },
      },
    });
    say(`\n== ${name}`);
    const code = await run(process.execPath, [
      '--expose-gc',
      out('bench', 'built', name, 'main.mjs'),
      ...process.argv.slice(2),
    ]);
    if (code !== 0) failures += 1;
  }
  return failures === 0 ? 0 : 1;
});
