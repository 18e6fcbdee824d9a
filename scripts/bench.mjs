// `npm run bench`: builds the measurements as plain Node modules, then runs them one after the other.
import { dirname } from 'node:path';
import { at, out, root } from './lib/places.mjs';
import { prepareDevelopmentBuild } from './lib/prepare.mjs';
import { run } from './lib/run.mjs';
import beginRunFolder from './lib/run-folder.mjs';
import { PlainError, runScript, say } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

/** The measurements, each the main.ts in a folder of tests/bench. One that `startsProgram` needs the development build. */
const sections = [
  { name: 'search' },
  { name: 'probes' },
  { name: 'contacts', startsProgram: true },
  { name: 'viewer', startsProgram: true },
  { name: 'sticks' },
  { name: 'words' },
  { name: 'vault' },
  { name: 'kits', startsProgram: true },
  { name: 'directory', startsProgram: true },
  { name: 'web', startsProgram: true },
];

/** A source that asks for its location gets its original one, not that of the built file. */
const ownPlaces = {
  name: 'own-places',
  transform(code, id) {
    if (!code.includes('import.meta.dirname')) return undefined;
    return { code: code.replaceAll('import.meta.dirname', JSON.stringify(dirname(id))), map: null };
  },
};

await runScript(async () => {
  process.chdir(root);
  const { chosen, words } = choose(process.argv.slice(2));
  const runtime = await setUp({ forTests: true, forBench: true });
  process.env.IMPACT_KIT_ELECTRON = runtime.program;
  if (chosen.some(({ startsProgram }) => startsProgram)) await prepareDevelopmentBuild(runtime);
  const endRunFolder = beginRunFolder();
  try {
    return await measure(chosen, words);
  } finally {
    endRunFolder();
  }
});

/** Runs the sections one after the other; 1 when one of them failed. */
async function measure(chosen, words) {
  let failures = 0;
  for (const { name } of chosen) {
    await buildSection(name);
    say(`\n== ${name}`);
    const code = await run(process.execPath, [
      '--expose-gc',
      out('bench', 'built', name, 'main.mjs'),
      ...words,
    ]);
    if (code !== 0) failures += 1;
  }
  return failures === 0 ? 0 : 1;
}

/** Arguments that name a section select it, none selects all. Other arguments are passed to every section. */
function choose(given) {
  const names = sections.map(({ name }) => name);
  const words = given.filter((word) => !names.includes(word));
  const chosen = sections.filter(({ name }) => given.includes(name));
  const unknown = words.find((word) => /^[a-z]+$/.test(word));
  if (unknown) throw new PlainError(`There is no section ${unknown} of the bench: ${names.join(', ')}.`);
  return { chosen: chosen.length > 0 ? chosen : sections, words };
}

async function buildSection(name) {
  const { build } = await import('vite');
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    plugins: [ownPlaces],
    // Measurements that start the program run from their original location.
    ssr: { noExternal: true, external: ['@playwright/test', 'vite', 'pdfjs-dist'] },
    build: {
      ssr: at('tests', 'bench', name, 'main.ts'),
      target: 'node20',
      outDir: out('bench', 'built', name),
      emptyOutDir: true,
      minify: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'main.mjs' } },
    },
  });
}
