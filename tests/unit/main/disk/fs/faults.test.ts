// Every primitive of the storage kit under every fault: the old or the new content is there, whole, never a mixture.
// @module-tag slow
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../../../core/base/result.ts';
import { appendLines } from '../../../../../main/disk/fs/append-lines.ts';
import { writeFileAtomically } from '../../../../../main/disk/fs/atomic-file.ts';
import { takeLock } from '../../../../../main/disk/fs/lock.ts';
import { type DiskOps, ownerOnly, realDisk } from '../../../../../main/disk/fs/ops.ts';
import { writeProblem } from '../../../../../main/disk/fs/problem.ts';
import {
  makeStagedFile,
  makeStagedFolder,
  recoverFolder,
} from '../../../../../main/disk/fs/staged-folder.ts';
import { otherSlot, readSlots, type SlotFormat, writeSlot } from '../../../../../main/disk/fs/two-slot.ts';
import { type FaultSubject, runFaults } from '../../../../support/fault-runs.ts';
import { faultyDisk } from '../../../../support/faulty-disk.ts';
import { losses, PowerCutDisk } from '../../../../support/power-cut-disk.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

const oldText = 'old '.repeat(500);
const newText = 'new and longer '.repeat(400);

/** What a text is: the old one, the new one, or neither. */
function nameOf(text: string | undefined): string {
  if (text === oldText) return 'old';
  return text === newText ? 'new' : `neither: ${text?.slice(0, 40)}`;
}

function textAt(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

const smallFile: FaultSubject = {
  name: 'a small file',
  prepare: async (folder) => writeFileSync(join(folder, 'facts.json'), oldText),
  change: (folder, disk) => writeFileAtomically(join(folder, 'facts.json'), newText, { disk }),
  find: async (folder) => nameOf(textAt(join(folder, 'facts.json'))),
  isTakenBack: false,
  // Whoever owns the file removes what a killed write left; the write itself cannot know that nobody else is writing.
  isTidy: false,
};

const newFile: FaultSubject = {
  ...smallFile,
  name: 'a small file that is not there yet',
  prepare: async () => undefined,
  find: async (folder) => {
    const text = textAt(join(folder, 'facts.json'));
    return text === undefined ? 'old' : nameOf(text);
  },
};

/** Reads a folder of three files, one of them in a folder of its own. */
function folderText(folder: string): string | undefined {
  const names = ['first', 'second', 'deep/third'];
  const texts = names.map((name) => textAt(join(folder, name)));
  if (!existsSync(folder)) return undefined;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Set(texts).size === 1 && files.length === names.length ? texts[0] : 'a mixture';
}

const stagedFolder: FaultSubject = {
  name: 'a folder that takes the place of another',
  prepare: async (folder) => {
    mkdirSync(join(folder, 'kit', 'deep'), { recursive: true });
    for (const name of ['first', 'second', 'deep/third']) writeFileSync(join(folder, 'kit', name), oldText);
  },
  change: (folder, disk) =>
    makeStagedFolder(join(folder, 'kit'), { disk, replaces: true }, async (staged) => {
      for (const name of ['first', 'second', 'deep/third']) {
        const written = await staged.writeBytes(name, newText);
        if (!written.ok) return written;
      }
      return ok(undefined);
    }),
  find: async (folder) => {
    await recoverFolder(join(folder, 'kit'), realDisk);
    return nameOf(folderText(join(folder, 'kit')));
  },
  findNow: async (folder) => nameOf(folderText(join(folder, 'kit'))),
  isTakenBack: true,
};

const newFolder: FaultSubject = {
  ...stagedFolder,
  name: 'a folder that is not there yet',
  prepare: async () => undefined,
  find: async (folder) => {
    await recoverFolder(join(folder, 'kit'), realDisk);
    return nameOrAbsent(folder);
  },
  findNow: async (folder) => nameOrAbsent(folder),
};

function nameOrAbsent(folder: string): string {
  const text = folderText(join(folder, 'kit'));
  return text === undefined ? 'old' : nameOf(text);
}

const stagedFile: FaultSubject = {
  name: 'a large file that takes the place of another',
  prepare: async (folder) => writeFileSync(join(folder, 'kit.zip'), oldText),
  change: (folder, disk) =>
    makeStagedFile(join(folder, 'kit.zip'), { disk, replaces: true }, async (staging) => {
      const file = await disk.create(staging);
      try {
        for (const from of [0, 3000]) await file.write(Buffer.from(newText.slice(from, from + 3000)));
        await file.sync();
      } finally {
        await file.close();
      }
      return ok(undefined);
    }),
  find: async (folder) => nameOf(textAt(join(folder, 'kit.zip'))),
  isTakenBack: false,
};

type Numbered = { readonly number: number; readonly text: string };
const format: SlotFormat<'a' | 'b', Numbered> = {
  names: ['a', 'b'],
  decode: (bytes) => {
    const [, number, text, end] = /^(\d+):(.*)(;)$/.exec(bytes.toString('utf8')) ?? [];
    return end && text !== undefined ? { number: Number(number), text } : 'damaged';
  },
  order: ({ number }) => number,
};

async function slotsOf(folder: string) {
  const read = async (path: string) => (existsSync(path) ? readFileSync(path) : undefined);
  return (await readSlots(folder, format, read)).found;
}

async function putSlot(folder: string, text: string, disk: DiskOps) {
  const [newest] = await slotsOf(folder);
  const path = join(folder, otherSlot(format.names, newest?.slot));
  const bytes = `${(newest?.value.number ?? 0) + 1}:${text};`;
  const written = await writeSlot(disk, path, bytes, ownerOnly);
  return written === 'done' ? ok(undefined) : fail(writeProblem(written.error, 'slot'));
}

const twoSlot: FaultSubject = {
  name: 'a value in two slots',
  prepare: async (folder) => {
    for (const text of ['older', oldText]) await putSlot(folder, text, realDisk);
  },
  change: (folder, disk) => putSlot(folder, newText, disk),
  find: async (folder) => nameOf((await slotsOf(folder))[0]?.value.text),
  isTakenBack: true,
  isTidy: false,
};

const lines = (text: string): readonly string[] => [`${text} 1`, `${text} 2`];
const register: FaultSubject = {
  name: 'a file of lines',
  prepare: async (folder) => {
    await appendLines(join(folder, 'lines'), lines('old'), realDisk);
  },
  change: (folder, disk) => appendLines(join(folder, 'lines'), lines('new'), disk),
  find: async (folder) => {
    // A reader skips a line that is cut off; each other one is as it was written.
    const found = new Set((textAt(join(folder, 'lines')) ?? '').split('\n'));
    const [olds, news] = [lines('old'), lines('new')].map(
      (all) => all.filter((line) => found.has(line)).length,
    );
    if (olds !== 2) return 'old lines are missing';
    return news === 2 ? 'new' : 'old';
  },
  isTakenBack: true,
  isTidy: true,
};

runFaults([smallFile, newFile, stagedFolder, newFolder, stagedFile, twoSlot, register]);

describe('A lock on a disk that fails', () => {
  it('is never held by a program that was told it has none, whichever call fails', async () => {
    for (const code of ['EIO', 'ENOSPC', 'EPERM'] as const) {
      for (const isHalfDone of [false, true]) {
        const clean = faultyDisk({ code, isHalfDone }, () => false);
        const first = await takeLock(temporaryFolder(), clean.disk);
        expect(first).toMatchObject({ ok: true });
        for (let call = 1; call <= clean.calls(); call += 1) {
          const folder = temporaryFolder();
          const faulty = faultyDisk({ code, isHalfDone }, (count) => count === call);
          const taken = await takeLock(folder, faulty.disk).catch(() => undefined);
          const other = await takeLock(folder, realDisk);
          expect(other.ok, `${code} at call ${call}, ${faulty.names[call - 1]}`).toBe(!taken?.ok);
        }
      }
    }
  });
});

describe('The suite itself', () => {
  /** Writes in place, as nothing in the program does. */
  async function inPlace(folder: string, disk: DiskOps): Promise<void> {
    const file = await disk.create(join(folder, 'facts.json'), { replaces: true });
    await file.write(Buffer.from(newText));
    await file.sync();
    await file.close();
  }

  /** Renames without a sync before it. */
  async function unsynced(folder: string, disk: DiskOps): Promise<void> {
    const file = await disk.create(join(folder, 'facts.tmp'));
    await file.write(Buffer.from(newText));
    await file.close();
    await disk.rename(join(folder, 'facts.tmp'), join(folder, 'facts.json'));
  }

  it.each([
    ['a write in place', inPlace],
    ['a rename of a file that was not synced', unsynced],
  ])('finds the mixture that %s leaves', async (_, write) => {
    const root = temporaryFolder();
    await smallFile.prepare(root);
    const cut = new PowerCutDisk(root);
    await write(root, cut.disk);
    const found = new Set<string>();
    for (const loss of losses) {
      for (const steps of cut.cuts(loss)) {
        const left = temporaryFolder();
        cut.layOut(left, steps, loss);
        found.add(await smallFile.find(left));
      }
    }
    expect([...found].some((name) => name.startsWith('neither'))).toBe(true);
  });
});
