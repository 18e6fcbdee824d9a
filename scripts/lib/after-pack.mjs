// Hook of electron-builder: checks that a package has its starter kit, and removes files that only development needs.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Called by electron-builder when the folder is filled, before the fuses are set. Throws when there is no starter kit in it. */
export default async function afterPack({ appOutDir, packager }) {
  const resources = packager.getResourcesDir(appOutDir);
  if (!existsSync(join(resources, 'starter-kit', 'bagit.txt'))) {
    throw new Error('there is no starter kit in out/starter-kit');
  }
  const leftOver = [
    join(resources, 'default_app.asar'),
    join(appOutDir, 'runtime.json'),
    join(appOutDir, 'version'),
  ];
  for (const path of leftOver) rmSync(path, { force: true });
}
