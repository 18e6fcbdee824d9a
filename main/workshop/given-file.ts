// Reads what must be known of a given file before it is copied: its size, its first bytes, the text in it.
import { open, stat } from 'node:fs/promises';
import { readingLimits } from '../../core/base/reading-limits.ts';
import { readingLimits as pdfLimits } from '../../core/compose/compose-page-constants.ts';
import { type FileSort, headBytes } from '../../core/workshop/sniff-file.ts';
import { largestTextBytes } from '../disk/drafts/read-content.ts';
import { type DiskOps, realDisk } from '../disk/fs/ops.ts';

/** The most bytes that a file of a sort may have. */
export function largestOf(sort: FileSort): number {
  if (sort === 'pdf') return pdfLimits.maxBytes;
  return sort === 'markdown' ? largestTextBytes : readingLimits.figureBytes;
}

/** The bytes of all files together; those that cannot be found count nothing. */
export async function totalBytes(paths: readonly string[]): Promise<number> {
  let total = 0;
  for (const path of paths) total += (await stat(path).catch(() => undefined))?.size ?? 0;
  return total;
}

/** The first bytes of a file. Rejects when it cannot be read. */
export async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The text in a file; undefined when it cannot be read or is not UTF-8. */
export async function readText(path: string, disk: DiskOps = realDisk): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await disk.read(path));
  } catch {
    return undefined;
  }
}
