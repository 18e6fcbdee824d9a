// Trusted publisher keys of a build: those of releases, and in a development build a generated one.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, writeWhole } from './atomic.mjs';
import { runKit } from './kit-command.mjs';
import { at, out } from './places.mjs';
import { PlainError, say } from './say.mjs';

const folder = out('dev-key');

/** The secret key that signs the starter kit of development builds. It never leaves this folder. */
export const developmentKey = join(folder, 'development.key');

/** Makes the development key if there is none. */
export async function provideDevelopmentKey(runtime) {
  if (existsSync(developmentKey)) return;
  say('Making a key that signs the starter kit of this development build.');
  await makeFolder(folder, async (fresh) => {
    const code = await runKit(['keygen', join(fresh, 'development.key')], { program: runtime.program });
    if (code !== 0) throw new PlainError('The development key could not be made.');
  });
}

/** The file with the public part of a secret key. */
export function publicKeyFile(key) {
  return key.replace(/\.key$/, '.pub');
}

/** Whether releases trust signatures of this secret key. */
export function isReleaseKey(key) {
  const { keyId } = readTrustedKey(key, '');
  return releaseKeys().some((known) => known.keyId === keyId);
}

/** Writes the list of trusted keys into the build. A release trusts no development key. */
export function writeTrustedKeys({ withDevelopmentKey }) {
  const keys = releaseKeys();
  if (withDevelopmentKey)
    keys.push({ ...readTrustedKey(developmentKey, 'Development build'), isDevelopment: true });
  writeWhole(out('app', 'trusted-keys.json'), `${JSON.stringify(keys, undefined, 2)}\n`);
}

function releaseKeys() {
  return JSON.parse(readFileSync(at('resources', 'trusted-keys.json'), 'utf8'));
}

function readTrustedKey(key, publisher) {
  return toTrustedKey(readFileSync(publicKeyFile(key), 'utf8'), publisher);
}

/** Reads a minisign public key file. Its key id is the eight bytes after the algorithm, printed in reverse order. */
export function toTrustedKey(publicKeyFile, publisher) {
  const publicKey = publicKeyFile.trim().split('\n').at(-1).trim();
  const bytes = Buffer.from(publicKey, 'base64');
  if (bytes.length !== 42) throw new PlainError('This is no minisign public key.');
  const keyId = Buffer.from(bytes.subarray(2, 10)).reverse().toString('hex').toUpperCase();
  return { keyId, publicKey, publisher };
}
