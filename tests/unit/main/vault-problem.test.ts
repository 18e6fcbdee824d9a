import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../core/base/problem.ts';
import { memoryVault } from '../../../core/user-data/memory-vault.ts';
import { openVault } from '../../../main/disk/user-data/vault.ts';
import { vaultProblemOf, wasUsedBefore } from '../../../main/vault-problem.ts';
import { bookmark } from '../../agree/vault-events.ts';
import type { MountedDisk } from '../../support/mounted-disk.ts';
import { tinyDisk } from '../../support/tiny-disk.ts';
import { filesOf, journalOf, temporaryFolder } from './disk/user-data/support.ts';

type Folder = Parameters<typeof wasUsedBefore>[0] & { readonly vault: string };

/** The folders of a session as the program makes them before anything is opened. */
function folderOf(keeps: 'computer' | 'stick' | 'nothing', top = temporaryFolder()): Folder {
  const root = join(top, 'my-data');
  const made = keeps === 'stick' ? join(root, 'linux') : root;
  const folder = { root, personal: root, made, kits: join(root, 'kits'), vault: join(root, 'vault'), keeps };
  for (const path of [folder.made, folder.kits, folder.vault]) mkdirSync(path, { recursive: true });
  return folder;
}

/** A session as far as user data is concerned: what a person is told at its start. */
async function start(folder: Folder, session: 'reads' | 'notes' | 'erases' = 'reads') {
  const wasUsed = wasUsedBefore(folder);
  const opened = await openVault(folder.vault);
  if (!opened.ok) throw new Error(opened.problem.code);
  const told = vaultProblemOf(opened.value.report, folder, wasUsed);
  if (session !== 'reads') await opened.value.append(bookmark(1));
  if (session === 'erases')
    await opened.value.append({ kind: 'data-erased', version: 1, parts: ['bookmarks'] });
  await opened.value.close();
  return told;
}

const missing = ({ vault }: Folder): Problem => ({ code: 'vault-missing', file: vault });

/** What a session leaves beside the vault. */
const traces: Readonly<Record<string, (folder: Folder) => void>> = {
  'the note of a whole library': ({ made }) => writeFileSync(join(made, 'library.json'), '{}'),
  'the place of the window': ({ root }) => writeFileSync(join(root, 'window.json'), '{}'),
  kits: ({ kits }) => writeFileSync(join(kits, 'active-a'), ''),
};

describe('A start in a folder that was used before', () => {
  for (const [trace, leave] of Object.entries(traces)) {
    it(`says once that user data is gone when only ${trace} is left.`, async () => {
      const folder = folderOf('computer');
      await start(folder, 'notes');
      leave(folder);
      expect(await start(folder)).toBeUndefined();
      rmSync(folder.vault, { recursive: true });
      expect(await start(folder)).toEqual(missing(folder));
      expect(await start(folder)).toBeUndefined();
    });
  }

  it('says so on a stick where a person chose to keep user data.', async () => {
    const folder = folderOf('stick');
    await start(folder, 'notes');
    writeFileSync(join(folder.root, 'my-data.json'), '{}');
    expect(await start(folder)).toBeUndefined();
    rmSync(folder.vault, { recursive: true });
    expect(await start(folder)).toEqual(missing(folder));
  });

  it('says nothing after everything was erased.', async () => {
    const folder = folderOf('computer');
    await start(folder, 'erases');
    for (const leave of Object.values(traces)) leave(folder);
    expect(await start(folder)).toBeUndefined();
  });

  it('says how many entries are lost when only the journal is gone.', async () => {
    const folder = folderOf('computer');
    await start(folder, 'notes');
    for (const leave of Object.values(traces)) leave(folder);
    rmSync(join(folder.vault, journalOf(filesOf(folder.vault))));
    expect(await start(folder)).toEqual({ code: 'vault-damaged', count: 1, file: 'vault' });
    expect(await start(folder)).toBeUndefined();
  });
});

describe('A start of a person who was added', () => {
  /** The folders of somebody who was added beside a person who works here. */
  async function second(): Promise<Folder> {
    const shared = folderOf('computer');
    await start(shared, 'notes');
    for (const leave of Object.values(traces)) leave(shared);
    const personal = join(shared.root, 'people', 'ab'.repeat(8));
    mkdirSync(personal, { recursive: true });
    return { ...shared, personal, vault: join(personal, 'vault') };
  }

  it('says nothing the first time, although kits and a library are there.', async () => {
    expect(await start(await second())).toBeUndefined();
  });

  it('says that user data is gone when it was removed, with its folder or alone.', async () => {
    const folder = await second();
    await start(folder, 'notes');
    writeFileSync(join(folder.personal, 'window.json'), '{}');
    expect(await start(folder)).toBeUndefined();
    rmSync(folder.vault, { recursive: true });
    expect(await start(folder)).toEqual(missing(folder));
    rmSync(folder.personal, { recursive: true });
    expect(await start(folder)).toEqual(missing(folder));
    expect(await start(folder)).toBeUndefined();
  });
});

describe('A first start', () => {
  it('says nothing.', async () => {
    expect(await start(folderOf('computer'))).toBeUndefined();
  });

  it('says nothing in a session without a trace, also where another one left kits.', () => {
    const folder = folderOf('nothing');
    for (const leave of Object.values(traces)) leave(folder);
    expect(vaultProblemOf(memoryVault().report, folder, wasUsedBefore(folder))).toBeUndefined();
  });

  it('says nothing when a first one was cut off before it opened user data.', async () => {
    const folder = folderOf('computer');
    writeFileSync(join(folder.made, 'session-open'), '');
    expect(await start(folder)).toBeUndefined();
  });
});

describe('A start where user data cannot be written', () => {
  /** A folder that was used, on a disk of its own. */
  async function usedOn(disk: MountedDisk): Promise<Folder> {
    const folder = folderOf('computer', disk.folder);
    await start(folder, 'notes');
    writeFileSync(join(folder.made, 'library.json'), '{}');
    return folder;
  }

  it('names the folder and who refuses, while what was saved can be read.', async ({ skip }) => {
    const disk = tinyDisk(256);
    if ('reason' in disk) return skip(disk.reason);
    const folder = await usedOn(disk);
    disk.remount('ro');
    const { vault } = folder;
    expect(await start(folder)).toEqual({ code: 'vault-read-only', file: vault, reason: 'refused' });
    const opened = await openVault(vault);
    if (!opened.ok) throw new Error(opened.problem.code);
    expect(opened.value.snapshot().bookmarks).toHaveLength(1);
    expect(await opened.value.append(bookmark(2))).toMatchObject({
      problem: { code: 'vault-write-failed', reason: 'EROFS' },
    });
    await opened.value.close();
    disk.remount('rw');
    expect(await start(folder)).toBeUndefined();
  });

  it('names the folder and the full disk, and does not claim that an empty one lost anything.', async ({
    skip,
  }) => {
    const disk = tinyDisk(256);
    if ('reason' in disk) return skip(disk.reason);
    const folder = await usedOn(disk);
    rmSync(folder.vault, { recursive: true });
    mkdirSync(folder.vault);
    const makeRoom = disk.leave(0);
    const { vault } = folder;
    expect(await start(folder)).toEqual({ code: 'vault-read-only', file: vault, reason: 'full' });
    makeRoom();
    expect(await start(folder)).toEqual(missing(folder));
  });
});
