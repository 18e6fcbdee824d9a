// Read the files of a delta from its folder or from its one file.
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
