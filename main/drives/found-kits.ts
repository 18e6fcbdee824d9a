// Kits on removable drives. Each drive is inspected once when it is connected, and again on request.

import type { InspectedKit } from '../disk/kits/installer/inspected-kit.ts';
import { lookForKits } from '../disk/kits/installer/look-for-kits.ts';
import type { Drive } from './drive.ts';
import { watchDrives } from './watch-drives.ts';

/** What was found on one drive. */
type InspectedDrive = { readonly drive: Drive; readonly kits: readonly InspectedKit[] };

/** How drives with kits are followed. */
type FoundKitsParts = {
  /** Called after the known kits have changed. */
  readonly onChange: () => void;
  readonly isWatched: () => boolean;
  readonly list?: () => Promise<readonly Drive[]>;
  readonly look?: typeof lookForKits;
  /** A drive that has not been read by then has nothing to offer this time. */
  readonly longestLookMs?: number;
};

/** Kits on drives. */
export type FoundKits = {
  /** What is known now. */
  all(): readonly InspectedDrive[];
  /** Looks at every removable drive anew. */
  lookAgain(): Promise<void>;
  close(): void;
};

const longestLookMs = 8000;

/** Follows the drives. A drive that hangs is not asked again before it has answered. */
export function followKits(parts: FoundKitsParts): FoundKits {
  const known = new Map<string, InspectedDrive>();
  const looking = new Map<string, Promise<readonly InspectedKit[]>>();
  const lookAt = async (drive: Drive): Promise<void> => {
    const key = keyOf(drive);
    const kits = await withLimit((signal) => {
      const open =
        looking.get(key) ??
        (parts.look ?? lookForKits)(drive.path, { signal })
          .catch(() => [])
          .finally(() => looking.delete(key));
      looking.set(key, open);
      return open;
    }, parts.longestLookMs ?? longestLookMs);
    known.set(key, { drive, kits });
  };
  const take = async (drives: readonly Drive[], isAnew: boolean): Promise<void> => {
    const removable = drives.filter(({ isRemovable }) => isRemovable);
    const keys = new Set(removable.map(keyOf));
    const before = JSON.stringify([...known.values()]);
    for (const key of known.keys()) if (!keys.has(key)) known.delete(key);
    await Promise.all(removable.filter((drive) => isAnew || !known.has(keyOf(drive))).map(lookAt));
    if (JSON.stringify([...known.values()]) !== before) parts.onChange();
  };
  const watch = watchDrives({
    isWatched: parts.isWatched,
    onChange: (drives) => void take(drives, false),
    ...(parts.list ? { list: parts.list } : {}),
  });
  return {
    all: () => [...known.values()],
    lookAgain: async () => await take(await watch.look(), true),
    close: () => watch.close(),
  };
}

/** Another stick at the same place is another drive. */
function keyOf({ path, label, sizeBytes }: Drive): string {
  return `${path}\n${label}\n${sizeBytes}`;
}

async function withLimit(
  work: (signal: AbortSignal) => Promise<readonly InspectedKit[]>,
  limitMs: number,
): Promise<readonly InspectedKit[]> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<readonly InspectedKit[]>((settle) => {
    timer = setTimeout(() => {
      controller.abort();
      settle([]);
    }, limitMs);
  });
  return await Promise.race([work(controller.signal), late]).finally(() => clearTimeout(timer));
}
