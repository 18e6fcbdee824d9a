// Decides how the files of a delta are read: out of its folder, or out of the one file it was put into.
import { stat } from 'node:fs/promises';
import type { DeltaSource } from '../../../../core/kit/delta/open-delta.ts';
import { openBagArchive } from '../bag-archive.ts';
import { openBagFolder } from '../bag-folder.ts';

/** How deltas in one file are called. */
export const deltaExtension = 'impactdelta';

/** Reads a delta; a file goes through every check that a kit in one file goes through. */
export async function openDeltaSource(place: string): Promise<DeltaSource> {
  const facts = await stat(place).catch(() => undefined);
  return facts?.isFile() === true ? openBagArchive(place) : openBagFolder(place);
}
