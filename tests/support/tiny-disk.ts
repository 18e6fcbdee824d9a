// A small disk for a unit test, removed afterwards.
import { onTestFinished } from 'vitest';
import { type MountedDisk, mountDisk } from './mounted-disk.ts';

/** A disk of a few pages; the reason where none can be made. */
export function tinyDisk(sizeKiB: number): MountedDisk | { reason: string } {
  const disk = mountDisk(sizeKiB);
  if ('reason' in disk) return disk;
  onTestFinished(disk.end);
  return disk;
}
