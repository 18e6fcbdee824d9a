// The root of a stick: the page that opens without the program, the starters, and the list of both.
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../../core/base/problem.ts';
import { ok, type Result } from '../../../core/base/result.ts';
import type { OnStick } from '../../../core/compose/start-here.ts';
import type { Contact } from '../../../core/contacts/contact.ts';
import { filesOfContacts, readContactFiles } from '../../../core/contacts/hsds.ts';
import { kitLimits, startPagePath } from '../../../core/kit/bag-layout.ts';
import type { Catalogue } from '../../../core/kit/catalogue.ts';
import type { ProgramAtHand } from '../../../core/stick/platforms.ts';
import { starterFiles } from '../../../core/stick/starters.ts';
import type { CheckedBag } from '../bags/bag-archive/checked-bag.ts';
import { hashFile } from '../fs/hash-file.ts';
import type { DiskOps } from '../fs/ops.ts';
import { errorCode } from '../fs/problem.ts';
import { compareFiles, hashesOf, listFile, readList, recheckListed, textFile } from './listed-files.ts';
import type { Compared, Comparing, PartFile, StickPart } from './part.ts';
import { stickPage } from './stick-page.ts';

/** The list of what is at the root of a stick. */
const startListPath = 'start-sha256.txt';

/** What the page at the root of a stick is made of. */
export type StartContent = {
  readonly catalogue: Catalogue;
  readonly contacts: readonly Contact[];
  /** START-HERE.html of the kit; kits of other tools may have none. */
  readonly page?: string | undefined;
};

/** Reads what the page is made of out of a verified kit. Problems of reading, `catalogue-invalid`. */
export async function startContentOf({ source, check }: CheckedBag): Promise<Result<StartContent>> {
  const { catalogue } = check;
  if (!catalogue) throw new Error('a kit that was verified has a catalogue');
  const tables = [];
  for (const { path } of filesOfContacts(catalogue)) {
    const read = await source.readSmall(path, kitLimits.fileBytes);
    if (!read.ok) return read;
    tables.push({ path, bytes: read.value });
  }
  const written = check.files.has(startPagePath)
    ? await source.readSmall(startPagePath, kitLimits.pageBytes)
    : undefined;
  if (written?.ok === false) return written;
  const page = written && new TextDecoder().decode(written.value);
  if (tables.length === 0) return ok({ catalogue, contacts: [], page });
  const contacts = readContactFiles(tables);
  return contacts.ok ? ok({ catalogue, contacts: contacts.value, page }) : contacts;
}

/** The part of a stick that is at its root, for the programs that are on it or come onto it. */
export function startPart(content: StartContent, programs: readonly ProgramAtHand[]): StickPart {
  const onStick: OnStick = { kitFolder: 'kit', programs };
  const files = [
    textFile(startPagePath, stickPage(content, onStick)),
    ...starterFiles(programs).map(({ path, text, isExecutable }) => textFile(path, text, isExecutable)),
  ];
  const all = [...files, listFile(startListPath, files)];
  const hashes = hashesOf(all);
  return {
    name: 'start',
    folder: '',
    files: all,
    placeProblem: (place) => placeProblem(place, all),
    takePlace: (staging, place, disk) => takePlaces(staging, place, all, disk),
    compare: (folder, comparing) => compareFiles(folder, hashes, comparing),
    glance: (folder, comparing) => compareFiles(folder, hashes, comparing),
  };
}

/** Checks page and starters against their list; undefined when there is no list. */
export async function recheckStart(place: string, comparing: Comparing): Promise<Compared | undefined> {
  return await recheckListed(place, startListPath, comparing);
}

/** A file may be replaced when the list names it, or when it is what would be written. */
async function placeProblem(place: string, files: readonly PartFile[]): Promise<Problem | undefined> {
  const list = await readList(place, startListPath);
  if (!list.ok) return list.problem;
  const own = hashesOf(list.value ?? []);
  for (const { path, hash } of files) {
    const facts = await lstat(join(place, path)).catch(() => undefined);
    if (!facts || own.has(path) || (path === startListPath && list.value)) continue;
    const found = facts.isFile() ? await hashFile(join(place, path), { file: path }) : undefined;
    if (!found?.ok || found.value !== hash) return { code: 'stick-place-taken', file: path };
  }
  return undefined;
}

/** Writes the new list first, so that an interruption leaves no file unlisted. Then removes files that only the old list names. */
async function takePlaces(
  staging: string,
  place: string,
  files: readonly PartFile[],
  disk: DiskOps,
): Promise<void> {
  const old = await readList(place, startListPath);
  for (const { path } of files.toReversed()) await renameOver(join(staging, path), join(place, path), disk);
  const kept = new Set(files.map(({ path }) => path));
  for (const { path } of (old.ok && old.value) || []) {
    if (!kept.has(path) && !path.includes('/')) await disk.remove(join(place, path)).catch(() => undefined);
  }
  await disk.remove(staging).catch(() => undefined);
  await disk.syncFolder(place);
}

/** Some drivers of FAT rename over nothing. */
async function renameOver(from: string, to: string, disk: DiskOps): Promise<void> {
  try {
    await disk.rename(from, to);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    await disk.remove(to);
    await disk.rename(from, to);
  }
}
