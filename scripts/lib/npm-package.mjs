// Packages of the npm registry that are no dependencies of this system, such as programs for another one.
import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { root } from './places.mjs';
import { must, npm } from './run.mjs';
import { PlainError } from './say.mjs';

/**
 * Fetches a package into an empty folder and answers the folder of its files. `name` includes the version. Nothing is unpacked
 * unless the archive has the hash in `integrity`.
 */
export async function fetchPackage({ name, integrity }, work) {
  const { command, args, options } = npm(['pack', name, '--pack-destination', work, '--silent']);
  await must(`The npm registry did not give ${name}: see the lines above.`, command, args, {
    ...options,
    cwd: root,
  });
  const archive = join(work, readdirSync(work).find((file) => file.endsWith('.tgz')) ?? '');
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  if (`sha512-${hash.digest('base64')}` !== integrity) {
    throw new PlainError(
      `The package ${name} is not the one that was pinned: its hash differs. Nothing was unpacked.`,
    );
  }
  await must(`The package ${name} could not be unpacked.`, 'tar', ['-xzf', archive, '-C', work]);
  rmSync(archive);
  return join(work, 'package');
}
