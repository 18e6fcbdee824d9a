// A folder of files of a person, where no passphrase is set.
import type { DiskOps } from '../../main/disk/fs/ops.ts';
import { PersonalFolder } from '../../main/disk/personal/personal-folder.ts';

/** The files in a folder. */
export function filesIn(path: string, disk?: DiskOps): PersonalFolder {
  return new PersonalFolder({ path, id: 'files', below: ['statements'], ...(disk ? { disk } : {}) });
}
