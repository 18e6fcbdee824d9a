// Classification of the files found in a bag: usable, junk, unsafe or too large.
import type { BagEntry } from '../base/ports.ts';
import type { Problem } from '../base/problem.ts';
import { isPayloadPath, kitLimits } from './bag-layout.ts';
import { collidingPaths } from './colliding-paths.ts';
import { isJunk } from './junk.ts';
import type { UnsafePath } from './path-fault.ts';
import { pathFault } from './safe-path.ts';

/**
 * The files of a bag by their path in composed form (NFC). Some disks return decomposed names, and RFC 8493 (6.1.1.3) wants both
 * accepted. An entry keeps the spelling by which it is read.
 */
export type BagListing = {
  readonly files: ReadonlyMap<string, BagEntry>;
  /** Junk by path. A manifest may still list such a file. */
  readonly junk: ReadonlyMap<string, BagEntry>;
  readonly unsafe: readonly UnsafePath[];
  /** Limits that are exceeded. Nothing of such a bag is read. */
  readonly tooMuch: readonly Problem[];
};

/** Classifies the files. */
export function listBag(entries: readonly BagEntry[]): BagListing {
  const files = new Map<string, BagEntry>();
  const junk = new Map<string, BagEntry>();
  const unsafe: UnsafePath[] = [];
  for (const entry of entries) {
    const path = entry.path.normalize('NFC');
    const reason = entry.isLink ? 'path-link' : files.has(path) ? 'path-twin' : undefined;
    const isPlainJunk = reason === undefined && isJunk(path);
    const fault = reason ?? (isPlainJunk ? undefined : pathFault(path));
    if (isPlainJunk) junk.set(path, entry);
    else if (fault) unsafe.push({ path: entry.path, reason: fault });
    else files.set(path, entry);
  }
  for (const path of collidingPaths([...files.keys()])) {
    unsafe.push({ path, reason: 'path-twin' });
    files.delete(path);
  }
  return { files, junk, unsafe, tooMuch: tooMuch(files) };
}

function tooMuch(files: ReadonlyMap<string, BagEntry>): Problem[] {
  const [first = ''] = files.keys();
  if (files.size > kitLimits.files) {
    return [{ code: 'kit-too-many-files', file: first, count: files.size, limit: kitLimits.files }];
  }
  const problems: Problem[] = [];
  let total = 0;
  for (const [file, { sizeBytes }] of files) {
    total += sizeBytes;
    if (sizeBytes > kitLimits.fileBytes) {
      problems.push({ code: 'kit-too-large', file, sizeBytes, limitBytes: kitLimits.fileBytes });
    }
  }
  if (problems.length === 0 && total > kitLimits.totalBytes) {
    const file = [...files.keys()].find(isPayloadPath) ?? first;
    problems.push({ code: 'kit-too-large', file, sizeBytes: total, limitBytes: kitLimits.totalBytes });
  }
  return problems;
}
