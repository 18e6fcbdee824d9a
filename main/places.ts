// Places of the program's own parts: the built page, the preload scripts, the starter kit, the trusted keys.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';

/** Folder of everything that was built. */
function builtFolder(): string {
  return join(app.getAppPath(), 'out', 'app');
}

/** Folder of the built page. */
export function rendererFolder(): string {
  return join(builtFolder(), 'renderer');
}

/** The preload script. */
export function preloadPath(): string {
  return join(builtFolder(), 'main', 'preload.cjs');
}

/** The preload script of the file picker. */
export function pickerPreloadPath(): string {
  return join(builtFolder(), 'main', 'picker-preload.cjs');
}

/**
 * The kit that is installed when there is none. On a stick it is the kit of that stick. Otherwise it is the starter kit beside
 * the packed program or in the development build. Undefined when there is none.
 */
export function starterKitFolder(stick?: string): string | undefined {
  if (stick !== undefined && existsSync(join(stick, 'kit', 'bagit.txt'))) return join(stick, 'kit');
  const folder = app.isPackaged
    ? join(process.resourcesPath, 'starter-kit')
    : join(app.getAppPath(), 'out', 'starter-kit');
  return existsSync(join(folder, 'bagit.txt')) ? folder : undefined;
}

/** A small file of the build as text; empty when it is missing. */
export function readBuilt(name: string): string {
  try {
    return readFileSync(join(builtFolder(), name), 'utf8');
  } catch {
    return '';
  }
}
