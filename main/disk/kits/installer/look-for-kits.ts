// Look for kits on a stick. Only a few names and a few small files are read, never a whole kit, and the number of reads is
// limited.

import { opendir } from 'node:fs/promises';
import { join } from 'node:path';
import { compareTexts } from '../../../../core/base/compare-texts.ts';
import { declarationPath } from '../../../../core/kit/bag-layout.ts';
import { deltaFilePath } from '../../../../core/kit/delta/delta-file.ts';
import { emptyKeyRing, type KeyRing } from '../../../../core/kit/key-ring.ts';
import { fileFormOf, type KitPlace } from './find-kit.ts';
import { type InspectedKit, inspectKit } from './inspected-kit.ts';

/** A stick full of photos is read no further than this. */
const mostEntries = 500;
const mostFolders = 60;
const mostKits = 12;
/** Folder in which updates are collected: kits and updates may be in folders of their own there. */
const updatesFolder = 'updates';

/** How long looking may take, and the keys that signatures are checked with. */
type LookOptions = { readonly signal: AbortSignal; readonly ring?: KeyRing };

type Entry = { readonly name: string; readonly isFolder: boolean };

/**
 * Kits and updates at the top of a drive, in its folders, and one folder further below `updates/`, as they describe themselves. What
 * cannot be read is left out; nothing but the signature over the list of files is verified.
 */
export async function lookForKits(
  root: string,
  { signal, ring = emptyKeyRing }: LookOptions,
): Promise<readonly InspectedKit[]> {
  const inspected: InspectedKit[] = [];
  for (const place of await placesOn(root, signal)) {
    if (signal.aborted || inspected.length >= mostKits) break;
    const kit = await inspectKit(place, ring).catch(() => undefined);
    if (kit) inspected.push(kit);
  }
  return inspected;
}

async function placesOn(root: string, signal: AbortSignal): Promise<readonly KitPlace[]> {
  const top = await entriesOf(root);
  const form = folderForm(top);
  if (form) return [{ path: root, form }];
  const places = filePlaces(root, top);
  const folders = top.filter(
    ({ name, isFolder }) => isFolder && !name.startsWith('.') && !name.startsWith('$'),
  );
  for (const { name } of folders.slice(0, mostFolders)) {
    if (signal.aborted) break;
    places.push(...(await placesIn(join(root, name), name.toLowerCase() === updatesFolder)));
  }
  return places;
}

async function placesIn(folder: string, isUpdates: boolean): Promise<readonly KitPlace[]> {
  const entries = await entriesOf(folder);
  const form = folderForm(entries);
  if (form) return [{ path: folder, form }];
  const places = filePlaces(folder, entries);
  if (!isUpdates) return places;
  for (const { name, isFolder } of entries.slice(0, mostFolders)) {
    if (isFolder) places.push(...(await placesIn(join(folder, name), false)));
  }
  return places;
}

function folderForm(entries: readonly Entry[]): KitPlace['form'] | undefined {
  const has = (wanted: string): boolean => entries.some(({ name, isFolder }) => name === wanted && !isFolder);
  return has(declarationPath) ? 'kit' : has(deltaFilePath) ? 'update' : undefined;
}

function filePlaces(folder: string, entries: readonly Entry[]): KitPlace[] {
  return entries.flatMap(({ name, isFolder }): KitPlace[] => {
    const form = isFolder || name.startsWith('.') ? undefined : fileFormOf(name);
    return form ? [{ path: join(folder, name), form }] : [];
  });
}

/** The first names of a folder, links left out; none when it cannot be read. */
async function entriesOf(folder: string): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  try {
    for await (const entry of await opendir(folder)) {
      if (entry.isDirectory() || entry.isFile())
        entries.push({ name: entry.name, isFolder: entry.isDirectory() });
      if (entries.length >= mostEntries) break;
    }
  } catch {
    // A damaged or vanished folder has nothing to offer.
  }
  return entries.sort((one, other) => compareTexts(one.name, other.name));
}
