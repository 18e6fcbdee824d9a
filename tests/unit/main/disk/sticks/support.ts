// Kits of some size, verified, and disks that fail as sticks do, for tests that write sticks.
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { emptyKeyRing } from '../../../../../core/kit/key-ring.ts';
import { verifyBag } from '../../../../../core/kit/verify-bag.ts';
import type { StickEntry } from '../../../../../core/stick/register.ts';
import type { CheckedBag } from '../../../../../main/disk/bags/bag-archive/checked-bag.ts';
import { openBagFolder } from '../../../../../main/disk/bags/bag-folder.ts';
import { nodeHasher } from '../../../../../main/disk/fs/node-hasher.ts';
import { type DiskOps, realDisk } from '../../../../../main/disk/fs/ops.ts';
import { minisignChecker } from '../../../../../main/disk/minisign/signature-file.ts';
import { recheckSticks, type WriteSticksJob, writeSticks } from '../../../../../main/disk/sticks/sticks.ts';
import { type MadeKit, makeKit, putFile } from '../../../../support/make-kit.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

/** The file of the test kit that is damaged, and what it is full of. */
export const markedPath = 'data/reports/marked.pdf';
export const mark = 'the mark that is looked for in the image of the stick';

/** What is at the root of a stick that a kit alone was written to. */
export const writtenNames = ['START-HERE.html', 'kit', 'start-sha256.txt'];

/** Puts what is taken for the program of Linux into a folder. */
export function putProgram(folder: string): void {
  putFile(folder, 'impact-kit', '\u007fELF and what follows');
  chmodSync(join(folder, 'impact-kit'), 0o755);
  putFile(folder, 'resources/app.asar', 'the program');
}

/** A kit with a small, a marked and two larger files, and what `writeSticks` takes of it. */
export async function verifiedKit(): Promise<{ readonly kit: MadeKit; readonly bag: CheckedBag }> {
  const kit = await makeKit(join(temporaryFolder(), 'source'), {
    files: {
      [markedPath]: mark.padEnd(9000, '.'),
      'data/reports/one.pdf': Buffer.alloc(3_000_001, 1),
      'data/reports/two.pdf': Buffer.alloc(2_000_000, 2),
      'data/none.txt': '',
    },
  });
  return { kit, bag: await verify(kit) };
}

/** Verifies a kit of the test, with its publisher trusted; throws when it is not good. */
export async function verify(kit: MadeKit): Promise<CheckedBag> {
  const source = openBagFolder(kit.folder);
  const checked = await verifyBag({
    source,
    hasher: nodeHasher,
    checker: minisignChecker,
    ring: { ...emptyKeyRing, trusted: [kit.publisher.trusted] },
    depth: 'everything',
  });
  if (!checked.ok || !checked.value.isAcceptable) throw new Error('the kit for the test is not good');
  return { source, check: checked.value };
}

/** Writes sticks; their entries. */
export async function write(
  bag: CheckedBag,
  targets: readonly string[],
  options: Partial<WriteSticksJob> = {},
): Promise<readonly StickEntry[]> {
  const written = await writeSticks({ bag, targets, programVersion: '1.2.3', ...options });
  if (!written.ok) throw new Error(`nothing was written: ${JSON.stringify(written.problem)}`);
  return written.value;
}

/** Checks sticks again, with the kit's publisher trusted. */
export async function recheck(kit: MadeKit, targets: readonly string[]): Promise<readonly StickEntry[]> {
  const ring = { ...emptyKeyRing, trusted: [kit.publisher.trusted] };
  return await recheckSticks({ targets, ring, programVersion: '1.2.3' });
}

/** The disk, with some of what it does replaced. */
export function diskWith(changes: (disk: DiskOps) => Partial<DiskOps>): DiskOps {
  return { ...realDisk, ...changes(realDisk) };
}

/** The disk, whose files hand their bytes through `change` before they are written. */
export function diskThat(change: (path: string, bytes: Uint8Array) => Uint8Array): DiskOps {
  return diskWith((disk) => ({
    create: async (path, options) => {
      const file = await disk.create(path, options);
      return { ...file, write: (bytes) => file.write(change(path, bytes)) };
    },
  }));
}

/** The disk, on which something happens before the nth file is made. */
export function beforeFile(nth: number, happen: () => void): DiskOps {
  let files = 0;
  return diskWith((disk) => ({
    create: async (path, options) => {
      files += 1;
      if (files === nth) happen();
      return await disk.create(path, options);
    },
  }));
}
