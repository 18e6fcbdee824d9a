// Open a place that a person chose: a file as a kit in one file, everything else as a folder.
import { stat } from 'node:fs/promises';
import type { BagSource } from '../../../../core/base/ports.ts';
import { openBagArchive } from '../bag-archive.ts';
import { openBagFolder } from '../bag-folder.ts';

/** Reads the bag in a folder or in a file. A place where nothing is, is a folder without a bag. */
export async function openBag(place: string): Promise<BagSource> {
  const facts = await stat(place).catch(() => undefined);
  return facts?.isFile() === true ? openBagArchive(place) : openBagFolder(place);
}
