// A value in two files, A and B: a new value goes to the file that does not count, so a torn write costs nothing.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { replaceFile } from './atomic-file.ts';
import { type DiskOps, quietly } from './ops.ts';

/** What the two files are called, and how they are read. */
export type SlotFormat<Name extends string, Value> = {
  readonly names: readonly [Name, Name];
  /** The value; otherwise why the file does not count: a newer program wrote it, a write was cut off, or it is damaged. */
  readonly decode: (bytes: Buffer) => Value | 'too-new' | 'cut-off' | 'damaged';
  /** Grows with each value that is written. */
  readonly order: (value: Value) => number;
};

/** A value and the file it was read from. */
export type FoundSlot<Name extends string, Value> = { readonly slot: Name; readonly value: Value };

/** What both files hold: the values, the newest first. */
type FoundSlots<Name extends string, Value> = {
  readonly found: readonly FoundSlot<Name, Value>[];
  readonly isDamaged: boolean;
  readonly isTooNew: boolean;
};

/**
 * Reads both files. `read` gives undefined for a file that counts as missing, by default for each that cannot be read: the other one
 * makes it good. Rejects when `read` does.
 */
export async function readSlots<Name extends string, Value extends object>(
  folder: string,
  { names, decode, order }: SlotFormat<Name, Value>,
  read: (path: string) => Promise<Buffer | undefined> = (path) => readFile(path).catch(() => undefined),
): Promise<FoundSlots<Name, Value>> {
  const found: FoundSlot<Name, Value>[] = [];
  let [isDamaged, isTooNew] = [false, false];
  for (const slot of names) {
    const bytes = await read(join(folder, slot));
    const value = bytes && decode(bytes);
    if (value === 'damaged') isDamaged = true;
    else if (value === 'too-new') isTooNew = true;
    else if (typeof value === 'object') found.push({ slot, value });
  }
  found.sort((one, other) => order(other.value) - order(one.value));
  return { found, isDamaged, isTooNew };
}

/** The file that a new value goes to while `slot` counts. */
export function otherSlot<Name extends string>([a, b]: readonly [Name, Name], slot: Name | undefined): Name {
  return slot === a ? b : a;
}

/** Why a write failed, and whether the value is known not to count. */
export type SlotFailure = { readonly error: unknown; readonly isTakenBack: boolean };

/**
 * Writes a value to the file that does not count, which makes it the newest. A failed write may still reach the disk, so the file
 * is removed again. A write that was reported as failed must not take effect at the next start.
 */
export async function writeSlot(
  disk: DiskOps,
  path: string,
  bytes: Uint8Array | string,
  mode: number,
): Promise<'done' | SlotFailure> {
  try {
    await replaceFile(disk, path, bytes, mode);
    return 'done';
  } catch (error) {
    return { error, isTakenBack: await quietly(removeSlot(disk, path)) };
  }
}

/** Makes the value of the other file count again; needs no room on the disk. Throws the system's errors. */
export async function removeSlot(disk: DiskOps, path: string): Promise<void> {
  await disk.remove(path);
  await disk.syncFolder(dirname(path));
}
