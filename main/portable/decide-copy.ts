// Whether this copy of the program is the only one on its user data. Needed because Chromium's lock may fail for other reasons
// than another copy.

/** What is known of other copies. */
export type CopyFacts = {
  /** Chromium gave its lock. It also fails on file systems without links, such as FAT, where nobody else has it either. */
  readonly hasLock: boolean;
  /** Our own lock names a process that runs on this computer and is not this one. */
  readonly isHeld: boolean;
  /** Chromium's lock is in the folder, and its owner has been notified of this start. */
  readonly canReach: boolean;
};

/** `other-unreached`: there is another copy, and nothing makes it show its window. */
export function decideCopy({
  hasLock,
  isHeld,
  canReach,
}: CopyFacts): 'alone' | 'other-shown' | 'other-unreached' {
  if (hasLock) return isHeld ? 'other-unreached' : 'alone';
  if (canReach) return 'other-shown';
  return isHeld ? 'other-unreached' : 'alone';
}
