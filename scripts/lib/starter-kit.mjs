// Composition of the starter kit; only a verified one is kept.
import { cpSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { makeFolder } from './atomic.mjs';
import { developmentKey, publicKeyFile } from './keys.mjs';
import { runKit } from './kit-command.mjs';
import { withLock } from './lock.mjs';
import { at, out } from './places.mjs';
import { PlainError, say } from './say.mjs';
import { hashOf, isFresh, makeFresh } from './stamp.mjs';

const folder = out('starter-kit');

/** Composes, signs and verifies the starter kit if its content, the composer or the key changed. */
export async function provideStarterKit(
  runtime,
  { key = developmentKey, passphraseFile, isForced = false } = {},
) {
  await withLock('starter-kit', async () => {
    const hash = hashOf(sources(), readFileSync(publicKeyFile(key), 'utf8'));
    if (existsSync(out('starter-kit', 'bagit.txt')) && isFresh('starter-kit', hash) && !isForced) return;
    say('Composing the starter kit.');
    await makeFresh('starter-kit', hash, () => compose(runtime, { key, passphraseFile }));
  });
}

/** Uses a kit that was made and signed elsewhere, a folder or one file, as the starter kit. Refuses one that this build does not trust. */
export async function takeStarterKit(runtime, source) {
  if (!existsSync(source)) throw new PlainError(`There is no kit ${source}.`);
  await withLock('starter-kit', async () => {
    await kit(runtime, 'good', ['verify', source]);
    // No content of this folder has this stamp, so a development run makes its own kit again.
    await makeFresh('starter-kit', 'made elsewhere', () =>
      makeFolder(folder, async (fresh) => {
        if (statSync(source).isDirectory()) cpSync(source, fresh, { recursive: true });
        else await kit(runtime, 'unpacked', ['unpack', source, fresh, '--force']);
      }),
    );
    await verifyStarterKit(runtime);
  });
}

/** Verifies the current starter kit. */
export async function verifyStarterKit(runtime) {
  await kit(runtime, 'verified', ['verify', folder]);
}

async function compose(runtime, { key, passphraseFile }) {
  await makeFolder(folder, async (fresh) => {
    await kit(runtime, 'composed', ['compose', at('resources', 'content'), fresh, '--force']);
    await kit(runtime, 'signed', ['sign', fresh, ...signWith(key, passphraseFile)], { stdio: 'inherit' });
  });
  await verifyStarterKit(runtime);
}

/** Arguments of commands that sign. Without a file for it, the passphrase of a protected key is asked for on the terminal. */
export function signWith(key, passphraseFile) {
  return ['--key', key, ...(passphraseFile === undefined ? [] : ['--passphrase-file', passphraseFile])];
}

async function kit(runtime, what, args, options = {}) {
  const code = await runKit(args, { program: runtime.program, ...options });
  if (code !== 0) throw new PlainError(`The starter kit was not ${what}: see the lines above.`);
}

/** The content and the code from which a kit is made. */
function sources() {
  const composer = readdirSync(at('main')).filter((name) => /^(compose|print)/.test(name));
  return [
    'resources/content',
    'core',
    'cli',
    'web',
    'main/disk',
    'renderer/compose',
    'renderer/pdf',
    'renderer/ui/markdown/plain.tsx',
    'patches',
    'scripts/lib/pdf',
    'scripts/lib/fonts.mjs',
    ...composer.map((name) => `main/${name}`),
  ];
}
