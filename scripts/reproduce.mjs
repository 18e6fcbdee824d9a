// `npm run reproduce`: builds the last commit twice, in two folders, and compares the programs and starter kits byte for byte.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp } from './lib/build-app.mjs';
import { differencesOf } from './lib/compare-trees.mjs';
import { runKit } from './lib/kit-command.mjs';
import { at, out } from './lib/places.mjs';
import { capture, must } from './lib/run.mjs';
import { PlainError, runScript, say } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

/** The second is at another depth, in another time zone and language: none of them may leave a trace in the result. */
const builds = [
  { folder: out('reproduce', 'first'), env: { TZ: 'UTC', LC_ALL: 'C.UTF-8' } },
  { folder: out('reproduce', 'in', 'another', 'place'), env: { TZ: 'Pacific/Auckland', LC_ALL: 'C' } },
];

/** Runs in each copy of the project. */
const make = `
import { buildApp, writeBuildInfo } from './scripts/lib/build-app.mjs';
import { writeTrustedKeys } from './scripts/lib/keys.mjs';
import { runKit } from './scripts/lib/kit-command.mjs';
import { runBuilder } from './scripts/lib/package-app.mjs';
import { at, out } from './scripts/lib/places.mjs';
import { runScript } from './scripts/lib/say.mjs';
import { setUp } from './scripts/lib/set-up.mjs';
await runScript(async () => {
  const runtime = await setUp();
  const { program } = runtime;
  await buildApp({ isForced: true });
  writeBuildInfo(runtime, { isNew: true });
  writeTrustedKeys({ withDevelopmentKey: false });
  const composed = await runKit(['compose', at('resources', 'content'), out('starter-kit'), '--force'], { program });
  if (composed !== 0) return composed;
  const signed = await runKit(['sign', out('starter-kit'), '--key', process.env.REPRODUCE_KEY], { program });
  if (signed !== 0) return signed;
  await runBuilder(runtime, { output: at('dist'), targets: ['dir'] });
});
`;

await runScript(async () => {
  const commit = capture('git', ['rev-parse', 'HEAD'])?.trim();
  const time = capture('git', ['log', '-1', '--format=%ct'])?.trim();
  if (commit === undefined || time === undefined) throw new PlainError('There is no commit to build.');
  const runtime = await setUp();
  await buildApp();
  rmSync(out('reproduce'), { recursive: true, force: true });
  mkdirSync(out('reproduce'));
  const key = out('reproduce', 'once.key');
  if ((await runKit(['keygen', key], runtime)) !== 0) throw new PlainError('No key could be made.');
  for (const { folder, env } of builds) {
    say(`Building ${commit.slice(0, 12)} in ${folder}.`);
    await copyCommit(commit, folder);
    await must(
      'This build failed: see the lines above.',
      process.execPath,
      ['--input-type=module', '-e', make],
      {
        cwd: folder,
        env: { ...process.env, ...env, SOURCE_DATE_EPOCH: time, REPRODUCE_KEY: key },
      },
    );
  }
  const [first, second] = builds.map(({ folder }) => packageIn(folder));
  const found = differencesOf(first, second);
  for (const difference of found) say(difference);
  const hash = createHash('sha256')
    .update(readFileSync(join(first, 'resources', 'app.asar')))
    .digest('hex');
  const files = readdirSync(first, { recursive: true }).length;
  say(
    found.length === 0
      ? `Both builds are the same, in all ${files} files and folders. SHA-256 of app.asar: ${hash}`
      : `The two builds differ in ${found.length} places. They are kept in ${out('reproduce')}.`,
  );
  if (found.length > 0) return 1;
  rmSync(out('reproduce'), { recursive: true });
  return 0;
});

/** A copy of the commit, with the installed dependencies. */
async function copyCommit(commit, folder) {
  mkdirSync(folder, { recursive: true });
  await must('The commit was not copied.', 'git', [
    'clone',
    '--quiet',
    '--shared',
    '--no-checkout',
    at(),
    folder,
  ]);
  await must('The commit was not copied.', 'git', ['checkout', '--quiet', commit], { cwd: folder });
  cpSync(at('node_modules'), join(folder, 'node_modules'), { recursive: true, verbatimSymlinks: true });
}

/** The unpacked program that electron-builder made. */
function packageIn(folder) {
  const name = readdirSync(join(folder, 'dist')).find((entry) => /unpacked$|^mac/.test(entry));
  if (name === undefined) throw new PlainError(`There is no program in ${folder}.`);
  return join(folder, 'dist', name);
}
