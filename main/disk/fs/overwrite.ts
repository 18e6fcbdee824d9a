// Overwrite a file that is removed or replaced, so that its bytes are gone where a disk writes in place. Flash storage may keep them.
import { dirname, join } from 'node:path';
import { type DiskOps, type OpenFile, quietly } from './ops.ts';

/** A file that is open although its name goes. */
type WholeFile = { readonly file: OpenFile; readonly sizeBytes: number };

const zeros = Buffer.alloc(1024 * 1024);

/**
 * Removes a file or a whole folder, and overwrites its bytes. The name of a file goes first, so that a power cut leaves it whole or not there.
 * Rejects with the system's error when something cannot be removed; overwriting that fails changes nothing else.
 */
export async function overwriteAndRemove(disk: DiskOps, path: string): Promise<void> {
  const facts = await disk.factsOf(path).catch(() => undefined);
  if (facts?.kind !== 'folder') return await overwriteAfter(disk, path, () => disk.remove(path));
  await quietly(overwriteFiles(disk, path));
  await disk.remove(path);
}

/** Does what takes the name from a file, and overwrites the bytes that the name led to once that would survive a power cut. */
export async function overwriteAfter(disk: DiskOps, path: string, act: () => Promise<void>): Promise<void> {
  const before = await openWhole(disk, path).catch(() => undefined);
  try {
    await act();
    if (before && (await quietly(disk.syncFolder(dirname(path))))) await quietly(fillWithZeros(before));
  } finally {
    if (before) await quietly(before.file.close());
  }
}

/** Opens a file whose bytes nothing else shares; what a link leads to belongs to somebody else. */
async function openWhole(disk: DiskOps, path: string): Promise<WholeFile | undefined> {
  const facts = await disk.factsOf(path);
  if (facts?.kind !== 'file' || facts.names !== 1 || facts.sizeBytes === 0) return undefined;
  return { file: await disk.open(path), sizeBytes: facts.sizeBytes };
}

/** Overwrites every file below a folder that is about to go. */
async function overwriteFiles(disk: DiskOps, folder: string): Promise<void> {
  for (const name of await disk.list(folder)) {
    const path = join(folder, name);
    const isFolder = (await disk.factsOf(path))?.kind === 'folder';
    await quietly(isFolder ? overwriteFiles(disk, path) : overwriteInPlace(disk, path));
  }
}

/** Overwrites a file that stays where it is. */
export async function overwriteInPlace(disk: DiskOps, path: string): Promise<void> {
  const opened = await openWhole(disk, path);
  if (!opened) return;
  await quietly(fillWithZeros(opened));
  await quietly(opened.file.close());
}

async function fillWithZeros({ file, sizeBytes }: WholeFile): Promise<void> {
  for (let at = 0; at < sizeBytes; at += zeros.length)
    await file.write(zeros.subarray(0, Math.min(zeros.length, sizeBytes - at)), at);
  await file.sync();
}
