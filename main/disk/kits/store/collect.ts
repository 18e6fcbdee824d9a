// Remove from the folder of installed kits what no stored kit needs, and leftovers of killed installs.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isFileHash } from '../../../../core/base/ids.ts';
import { removeTemporariesOf } from '../../fs/atomic-file.ts';
import type { DiskOps } from '../../fs/ops.ts';
import type { KeptKit } from './kit-record.ts';
import { isStagingName, objectsName, recordHashIn, recordsName } from './layout.ts';
import { slotNames } from './pointer.ts';

/**
 * Removes the records and objects of all kits but the kept ones. Records go first, so that none names objects that are gone. What
 * cannot be removed stays until the next time.
 */
export async function collect(root: string, kept: readonly KeptKit[], disk: DiskOps): Promise<void> {
  const records = new Set<string>(kept.map(({ recordHash }) => recordHash));
  const objects = new Set<string>(
    kept.flatMap(({ kit }) => Object.values(kit.files).map(({ hash }) => hash)),
  );
  for (const name of await namesIn(join(root, recordsName))) {
    const isKept = records.has(recordHashIn(name) ?? '');
    if (!isKept) await disk.remove(join(root, recordsName, name)).catch(() => undefined);
  }
  for (const folder of await namesIn(join(root, objectsName))) {
    for (const name of await namesIn(join(root, objectsName, folder))) {
      if (!isFileHash(name) || objects.has(name)) continue;
      await disk.remove(join(root, objectsName, folder, name)).catch(() => undefined);
    }
  }
}

/** Removes what a killed install left beside objects and records; says whether there was anything. */
export async function removeLeftovers(root: string, disk: DiskOps): Promise<boolean> {
  const slots = slotNames.map((slot) => join(root, slot));
  const hadTemporaries = await removeTemporariesOf(slots, disk);
  const staged = (await namesIn(root)).filter(isStagingName);
  for (const name of staged) await disk.remove(join(root, name)).catch(() => undefined);
  return hadTemporaries || staged.length > 0;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return await readdir(folder).catch(() => []);
}
