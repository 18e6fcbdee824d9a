// A kit loaded into memory, so that a test can damage it many times without writing.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { KitCheck } from '../../core/kit/verdict.ts';
import { checkKit } from './check-kit.ts';
import type { MadeKit } from './make-kit.ts';
import { type MemoryFiles, memoryBag } from './memory-bag.ts';

/** All files of a kit by path. */
export function filesOfKit(kit: Pick<MadeKit, 'folder'>): Map<string, Uint8Array> {
  const names = readdirSync(kit.folder, { recursive: true, withFileTypes: true });
  return new Map(
    names
      .filter((item) => item.isFile())
      .map((item) => join(item.parentPath, item.name))
      .map((path) => [relative(kit.folder, path).split(sep).join('/'), new Uint8Array(readFileSync(path))]),
  );
}

/** Verifies a kit with these files in place of its own. */
export function checkInMemory(kit: MadeKit, files: MemoryFiles): Promise<KitCheck> {
  return checkKit(kit, { source: memoryBag(files) });
}
