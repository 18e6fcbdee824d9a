// A drive that a person can plug in.

/** A drive as it is mounted now. */
export type Drive = {
  /** Absolute; stays in main, the page only gets the label. */
  readonly path: string;
  /** What the person knows it by. */
  readonly label: string;
  readonly sizeBytes: number;
  /** What this person may still write. */
  readonly freeBytes: number;
  /** As the system calls it (`vfat`, `exfat`, `ext4` …); `unknown` where it does not say. */
  readonly fileSystem: string;
  readonly isRemovable: boolean;
  readonly isReadOnly: boolean;
};

/** A drive before it was asked for its size. */
export type MountedDrive = Omit<Drive, 'sizeBytes' | 'freeBytes'>;
