// Decides what of a runtime's folder does not belong into a package: what only developing needs.
import { rmSync } from 'node:fs';
import { join } from 'node:path';

/** Called by electron-builder when the folder is filled, before the fuses are set. */
export default async function afterPack({ appOutDir, packager }) {
  const leftOver = [
    join(packager.getResourcesDir(appOutDir), 'default_app.asar'),
    join(appOutDir, 'runtime.json'),
    join(appOutDir, 'version'),
  ];
  for (const path of leftOver) rmSync(path, { force: true });
}
