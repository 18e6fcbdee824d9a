// Read files of corrections one by one or from folders and sticks. A bad file does not block the others.

import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { compareTexts } from '../../core/base/compare-texts.ts';
import { ok, type Result } from '../../core/base/result.ts';
import {
  readSealedFile,
  type SealedFile,
  type SealFault,
  sealLimits,
} from '../../core/corrections/sealed.ts';
import { listedName } from '../../core/kit/plain-name.ts';
import type { BroughtCorrections, BroughtFile } from '../../core/workshop/brought-corrections.ts';
import type { CorrectionStore } from '../disk/drafts/correction-store.ts';
import { minisignChecker } from '../disk/minisign/signature-file.ts';

const ending = '.corrections';
const deepest = 3;
const mostFiles = 1000;
const mostEntries = 20_000;

/** Brings all corrections in that the paths lead to. `disk-full`, `disk-write-failed`, `disk-read-failed` of the store. */
export async function bringCorrections(
  paths: readonly string[],
  store: CorrectionStore,
): Promise<Result<BroughtCorrections>> {
  const files: BroughtFile[] = [];
  for (const path of paths) {
    for (const found of await filesAt(path)) {
      const read = await readOne(found);
      if ('refusal' in read) {
        files.push({
          name: listedName(basename(found)),
          added: 0,
          known: 0,
          left: {},
          refusal: read.refusal,
        });
        continue;
      }
      const added = await store.add(read.good);
      if (!added.ok) return added;
      files.push({ name: listedName(basename(found)), ...added.value, left: countFaults(read.faults) });
    }
  }
  const reports = await store.reports();
  return reports.ok ? ok({ files, reports: reports.value }) : reports;
}

/** A file itself; of a folder, the files of corrections in it. A folder without any is listed itself, so that it is reported. */
async function filesAt(path: string): Promise<string[]> {
  const facts = await stat(path).catch(() => undefined);
  if (facts?.isDirectory() !== true) return [path];
  const found: string[] = [];
  let seen = 0;
  const look = async (folder: string, depth: number): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries.sort((one, other) => compareTexts(one.name, other.name))) {
      seen += 1;
      if (seen > mostEntries || found.length >= mostFiles) return;
      const inside = join(folder, entry.name);
      if (entry.isDirectory() && depth < deepest) await look(inside, depth + 1);
      else if (entry.isFile() && isCorrections(entry.name)) found.push(inside);
    }
  };
  await look(path, 1);
  return found.length === 0 ? [path] : found;
}

/** Files that a killed write left, and those that systems put beside others, begin with a dot. */
function isCorrections(name: string): boolean {
  return extname(name).toLowerCase() === ending && !name.startsWith('.');
}

async function readOne(
  path: string,
): Promise<SealedFile | { readonly refusal: NonNullable<BroughtFile['refusal']> }> {
  try {
    const facts = await stat(path);
    if (facts.isDirectory()) return { refusal: 'none-in-folder' };
    if (!facts.isFile()) return { refusal: 'read-failed' };
    if (facts.size > sealLimits.fileBytes) return { refusal: 'too-large' };
    return readSealedFile(await readFile(path, 'utf8'), minisignChecker);
  } catch {
    return { refusal: 'read-failed' };
  }
}

function countFaults(faults: readonly SealFault[]): BroughtFile['left'] {
  const counts: Partial<Record<SealFault, number>> = {};
  for (const fault of faults) counts[fault] = (counts[fault] ?? 0) + 1;
  return counts;
}
