// Watch for drives: at a low rate, and only while a window is visible.
import type { Drive } from './drive.ts';
import { listDrives } from './list-drives.ts';

/** How drives are watched. */
type WatchDrivesParts = {
  /** Called with all drives whenever one is added, removed or renamed, but not when only its free space changes. */
  readonly onChange: (drives: readonly Drive[]) => void;
  /** Whether somebody looks, such as a window in front. Without it nothing is read. */
  readonly isWatched: () => boolean;
  readonly list?: () => Promise<readonly Drive[]>;
  readonly everyMs?: number;
};

/** A running watch. */
type DriveWatch = {
  /** Looks at once, whether watched or not; answers all drives. */
  look(): Promise<readonly Drive[]>;
  close(): void;
};

const everyMs = 3000;

/** Looks at the drives every three seconds while they are watched. */
export function watchDrives(parts: WatchDrivesParts): DriveWatch {
  const list = parts.list ?? listDrives;
  let known = '[]';
  let looking: Promise<readonly Drive[]> | undefined;
  let isClosed = false;
  const lookOnce = async (): Promise<readonly Drive[]> => {
    const drives = await list();
    const seen = JSON.stringify(drives.map(({ freeBytes: _free, ...rest }) => rest));
    if (seen !== known && !isClosed) {
      known = seen;
      parts.onChange(drives);
    }
    return drives;
  };
  const look = (): Promise<readonly Drive[]> => {
    looking ??= lookOnce().finally(() => {
      looking = undefined;
    });
    return looking;
  };
  const timer = setInterval(() => {
    if (parts.isWatched()) void look();
  }, parts.everyMs ?? everyMs);
  // Watching never keeps a program alive.
  timer.unref();
  return {
    look,
    close: () => {
      isClosed = true;
      clearInterval(timer);
    },
  };
}
