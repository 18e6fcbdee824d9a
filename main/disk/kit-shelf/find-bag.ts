// Decides which folder is meant when a person chooses one: the kit itself, or the stick or folder that holds one kit.
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { declarationPath } from '../../../core/kit/bag-layout.ts';

/** A folder holds few kits; one with more entries is somebody's collection, not a stick. */
const mostEntries = 1000;

/** The chosen folder, or the only folder directly in it that is a bag. A folder without any stays as it is, to be refused by name. */
export async function findBag(chosen: string): Promise<string> {
  if (await isBag(chosen)) return chosen;
  const entries = await readdir(chosen, { withFileTypes: true }).catch(() => []);
  if (entries.length > mostEntries) return chosen;
  const bags: string[] = [];
  for (const entry of entries) {
    const folder = join(chosen, entry.name);
    if (entry.isDirectory() && (await isBag(folder))) bags.push(folder);
  }
  const [only, ...others] = bags;
  return only === undefined || others.length > 0 ? chosen : only;
}

async function isBag(folder: string): Promise<boolean> {
  return await lstat(join(folder, declarationPath)).then(
    (facts) => facts.isFile(),
    () => false,
  );
}
