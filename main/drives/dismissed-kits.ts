// Found kits that a person dismissed, as marks that do not reveal what the kits were.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeFileAtomically } from '../disk/fs/atomic-file.ts';
import { ownerOnly } from '../disk/fs/ops.ts';
import type { InspectedKit } from '../disk/kits/installer/inspected-kit.ts';
import type { Drive } from './drive.ts';

/** The list of dismissed kits. */
export type DismissedKits = {
  has(drive: Drive, kit: InspectedKit): boolean;
  /** Remembers it; for this session only when `file` cannot be written. */
  add(drive: Drive, kit: InspectedKit): Promise<void>;
};

/** Name of the list in the data folder. */
export const dismissedFile = 'put-away.json';

const mostMarks = 200;
const markPattern = /^[0-9a-f]{32}$/;

/** Opens the list; without a file it holds for this session only. What cannot be read counts as empty. */
export function openDismissedKits(file: string | undefined): DismissedKits {
  const marks = new Set(file === undefined ? [] : readMarks(file));
  return {
    has: (drive, kit) => marks.has(markOf(drive, kit)),
    add: async (drive, kit) => {
      marks.add(markOf(drive, kit));
      const kept = [...marks].slice(-mostMarks);
      if (file !== undefined)
        await writeFileAtomically(file, `${JSON.stringify(kept)}\n`, { mode: ownerOnly });
    },
  };
}

function readMarks(file: string): readonly string[] {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return Array.isArray(read) ? read.filter((mark) => markPattern.test(String(mark))).map(String) : [];
  } catch {
    return [];
  }
}

/** One version on one stick, whatever the file of it is called. */
function markOf({ label, sizeBytes }: Drive, { kit }: InspectedKit): string {
  return createHash('sha256').update(`${label}\n${sizeBytes}\n${kit.treeHash}`).digest('hex').slice(0, 32);
}
