// Files of a person on a disk that fails, or is cut off, while a passphrase is set or removed: nothing lost, nothing half.
// @module-tag slow
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ok, type Result } from '../../../../../core/base/result.ts';
import type { DiskOps } from '../../../../../main/disk/fs/ops.ts';
import { realDisk } from '../../../../../main/disk/fs/ops.ts';
import { writeProblem } from '../../../../../main/disk/fs/problem.ts';
import { PersonalFiles } from '../../../../../main/disk/personal/personal-files.ts';
import { isSealedFile } from '../../../../../main/disk/user-data/passphrase/sealed-file.ts';
import { openVault } from '../../../../../main/disk/user-data/vault.ts';
import { bookmark } from '../../../../agree/vault-events.ts';
import { type FaultSubject, runFaults } from '../../../../support/fault-runs.ts';
import { faultyDisk } from '../../../../support/faulty-disk.ts';
import { callKinds, sampledPositions } from '../../../../support/sampled-positions.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

const key = Buffer.alloc(32, 7);
const names = ['window.json', 'corrections.key'];

/** A folder of a person in which two files are encrypted or not. */
async function written(
  folder: string,
  isEncrypted: boolean,
  disk: DiskOps = realDisk,
): Promise<PersonalFiles> {
  const files = new PersonalFiles(folder, disk);
  if (isEncrypted) files.open(Buffer.from(key));
  for (const name of names) await files.own.write(name, `text of ${name}`);
  return files;
}

/** Whether both files say what they said; as a session finds them that has the key. */
async function areWhole(files: PersonalFiles): Promise<boolean> {
  const read = await Promise.all(names.map((name) => files.own.read(name)));
  return read.every((one, at) => one.ok && one.value?.toString() === `text of ${names[at]}`);
}

function areReadable(folder: string): boolean {
  return names.every(
    (name) => existsSync(join(folder, name)) && !isSealedFile(readFileSync(join(folder, name))),
  );
}

async function tried(work: Promise<void>): Promise<Result<void>> {
  return await work.then(
    () => ok(undefined),
    (error: unknown) => ({ ok: false, problem: writeProblem(error, 'files') }) as const,
  );
}

const encrypted: FaultSubject = {
  name: 'files of a person that are encrypted',
  prepare: async (folder) => void (await written(folder, false)),
  change: async (folder, disk) => {
    const files = new PersonalFiles(folder, disk);
    files.open(Buffer.from(key));
    return await tried(files.seal());
  },
  find: async (folder) => {
    if (areReadable(folder)) return (await areWhole(new PersonalFiles(folder))) ? 'old' : 'lost';
    const files = new PersonalFiles(folder);
    files.open(Buffer.from(key));
    if (!(await areWhole(files))) return 'lost';
    await files.seal();
    return readdirSync(folder).sort().join() === [...names].sort().join() ? 'new' : 'untidy';
  },
  isTakenBack: false,
  step: 8,
};

const decrypted: FaultSubject = {
  name: 'files of a person that are made readable again',
  prepare: async (folder) => void (await written(folder, true)),
  change: async (folder, disk) => {
    const files = new PersonalFiles(folder, disk);
    files.open(Buffer.from(key));
    return await tried(files.unseal());
  },
  find: async (folder) => {
    if (areReadable(folder)) return (await areWhole(new PersonalFiles(folder))) ? 'new' : 'lost';
    const files = new PersonalFiles(folder);
    files.open(Buffer.from(key));
    return (await areWhole(files)) ? 'old' : 'lost';
  },
  isTakenBack: false,
  step: 8,
  isTidy: false,
};

const replaced: FaultSubject = {
  name: 'an encrypted file of a person that is replaced',
  prepare: async (folder) => void (await written(folder, true)),
  change: async (folder, disk) => {
    const files = new PersonalFiles(folder, disk);
    files.open(Buffer.from(key));
    return await files.own.write('window.json', 'another');
  },
  find: async (folder) => {
    const files = new PersonalFiles(folder);
    files.open(Buffer.from(key));
    const read = await files.own.read('window.json');
    const text = read.ok ? read.value?.toString() : read.problem.code;
    return text === 'text of window.json' ? 'old' : text === 'another' ? 'new' : `${text}`;
  },
  isTakenBack: false,
  step: 8,
};

const appended: FaultSubject = {
  name: 'an encrypted register that grows',
  prepare: async (folder) => {
    const files = new PersonalFiles(folder);
    files.open(Buffer.from(key));
    await files.sticks.append('register.jsonl', ['one']);
  },
  change: async (folder, disk) => {
    const files = new PersonalFiles(folder, disk);
    files.open(Buffer.from(key));
    return await files.sticks.append('register.jsonl', ['two']);
  },
  find: async (folder) => {
    const files = new PersonalFiles(folder);
    files.open(Buffer.from(key));
    const read = await files.sticks.read('register.jsonl');
    const text = read.ok ? `${read.value?.toString()}` : read.problem.code;
    // What failed at its last sync may be there, and is then added once more.
    return text === 'one\n' ? 'old' : /^one\n(?:two\n)+$/.test(text) ? 'new' : text;
  },
  isTakenBack: false,
  step: 8,
};

runFaults([encrypted, decrypted, replaced, appended]);

const passphrase = 'blue river under nine bridges';
const costOf = async () => ({ memoryKiB: 19 * 1024, passes: 2 });

async function opened(folder: string, disk: DiskOps) {
  const files = new PersonalFiles(folder, disk);
  const vault = await openVault(join(folder, 'vault'), { files, disk, costOf });
  return vault.ok ? { files, vault: vault.value } : undefined;
}

it.each(['protect', 'unprotect'] as const)(
  'User data and the files beside it are whole when the disk is gone at any call of "%s", and the passphrase opens what is encrypted',
  { timeout: 180_000 },
  async (change) => {
    const start = temporaryFolder();
    const before = await opened(start, realDisk);
    await before?.vault.append(bookmark(1));
    await written(start, false);
    if (change === 'unprotect') await before?.vault.access.protect(passphrase);
    await before?.vault.close();
    const run = async (folder: string, disk: DiskOps, onOpen?: () => void): Promise<void> => {
      const session = await opened(folder, disk);
      if (!session) throw new Error('did not open');
      if (change === 'unprotect') await session.vault.access.unlock({ passphrase });
      onOpen?.();
      await session.vault.access[change](passphrase);
      await session.vault.close();
    };
    let begun = 0;
    const clean = faultyDisk({ code: 'EIO', isHalfDone: false }, () => false);
    await run(copyOf(start), clean.disk, () => {
      begun = clean.calls();
    });
    const calls = clean.names.slice(begun);
    for (const position of sampledPositions(callKinds(calls), 60)) {
      const folder = copyOf(start);
      const faulty = faultyDisk({ code: 'EIO', isHalfDone: false }, (count) => count > begun + position);
      await run(folder, faulty.disk);
      const left = copyOf(folder);
      const found = await opened(left, realDisk);
      const where = `from ${calls[position]}, call ${position}`;
      if (!found) throw new Error(where);
      const isLocked = found.vault.access.protection() === 'locked';
      if (isLocked)
        expect(await found.vault.access.unlock({ passphrase }), where).toMatchObject({ ok: true });
      expect(found.vault.snapshot().bookmarks, where).toHaveLength(1);
      expect(await areWhole(found.files), where).toBe(true);
      if (isLocked)
        expect(
          names.filter((name) => !isSealedFile(readFileSync(join(left, name)))),
          where,
        ).toEqual([]);
      else expect(areReadable(left), where).toBe(true);
      await found.vault.close();
    }
  },
);

/** A copy without the lock of the program that was killed. */
function copyOf(folder: string): string {
  const copy = temporaryFolder();
  cpSync(folder, copy, { recursive: true, filter: (path) => !path.endsWith('/lock') });
  return copy;
}
