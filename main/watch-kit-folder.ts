// Watch for the folder of installed kits to be removed while the program runs: by a person who clears up, or by a tool.
import { access } from 'node:fs/promises';

/** How the folder is watched. */
type WatchKitFolderParts = {
  readonly folder: string;
  /** Whether a kit is in use, so that the folder must be there. */
  readonly isNeeded: () => boolean;
  /** Whether somebody looks, such as a window in front. Without it nothing is read. */
  readonly isWatched: () => boolean;
  /** Called once each time the folder is found to be missing. */
  readonly onRemoved: () => void;
};

const everyMs = 3000;

/** Looks for the folder every three seconds while it is watched; gives back how to stop. */
export function watchKitFolder({ folder, isNeeded, isWatched, onRemoved }: WatchKitFolderParts): () => void {
  let wasThere = true;
  // A disk that hangs is not asked again before it has answered.
  let isLooking = false;
  let isStopped = false;
  const look = async (): Promise<void> => {
    isLooking = true;
    const isThere = await access(folder).then(
      () => true,
      () => false,
    );
    isLooking = false;
    if (isStopped) return;
    if (!isThere && wasThere) onRemoved();
    wasThere = isThere;
  };
  const timer = setInterval(() => {
    if (!isLooking && isWatched() && isNeeded()) void look();
  }, everyMs);
  // Watching never keeps a program alive.
  timer.unref();
  return () => {
    isStopped = true;
    clearInterval(timer);
  };
}
