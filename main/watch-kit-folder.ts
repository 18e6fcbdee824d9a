// Watch for the folder of installed kits to be removed while the program runs: by a person who clears up, or by a tool.
import { existsSync } from 'node:fs';

/** How the folder is watched. */
type WatchKitFolderParts = {
  readonly folder: string;
  /** Whether a kit is in use, so that the folder must be there. */
  readonly isNeeded: () => boolean;
  /** Whether somebody looks, such as a window in front. Without it nothing is read. */
  readonly isWatched: () => boolean;
  /** Called once each time the folder is found to be missing. */
  readonly onRemoved: () => void;
  readonly everyMs?: number;
};

const everyMs = 3000;

/** Looks for the folder every three seconds while it is watched; gives back how to stop. */
export function watchKitFolder(parts: WatchKitFolderParts): () => void {
  const { folder, isNeeded, isWatched, onRemoved } = parts;
  let wasThere = true;
  const timer = setInterval(() => {
    if (!isWatched() || !isNeeded()) return;
    const isThere = existsSync(folder);
    if (!isThere && wasThere) onRemoved();
    wasThere = isThere;
  }, parts.everyMs ?? everyMs);
  // Watching never keeps a program alive.
  timer.unref();
  return () => clearInterval(timer);
}
