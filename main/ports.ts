// Ports of the running program for the parts of main. Each part names the few ports that it needs.
import type { BrowserWindow } from 'electron';
import type { Language } from '../core/base/language.ts';
import type { Problem } from '../core/base/problem.ts';
import type { Result } from '../core/base/result.ts';
import type { PickerQuestion } from '../core/ipc/picker-contract.ts';
import type { Vault } from '../core/user-data/vault.ts';
import type { DataFolder } from './data-folder.ts';
import type { KitInstaller } from './disk/kits/installer/kit-installer.ts';
import type { PersonalFiles } from './disk/personal/personal-files.ts';
import type { CopyKeys } from './disk/user-data/copies/rolling-copies.ts';
import type { Log } from './log-file.ts';
import type { RunningWork } from './running-work.ts';
import type { WindowPlaceKeeper } from './window-bounds.ts';

/** All of them, as they are opened at the start. */
export type Ports = {
  readonly folder: DataFolder;
  readonly log: Log;
  readonly vault: Vault;
  /** Files that a person keeps beside user data. */
  readonly personal: PersonalFiles;
  /** What backups of user data open with; undefined without a passphrase, and while it is locked. */
  backupKeys(): CopyKeys | undefined;
  /** Why user data is not kept in this session, or what was lost when it was opened. */
  vaultProblem(): Problem | undefined;
  /** Locks user data where a passphrase was set, and replaces the window by one that asks for it. */
  lock(): Promise<void>;
  /** Whether a window is on its way in the place of one that was closed: the program goes on. */
  isReplacingWindow(): boolean;
  /** Erases everything the person made, and starts the program again. Asks nobody. `disk-write-failed`: then nothing is erased. */
  eraseEverything(): Promise<Result<void>>;
  window(): BrowserWindow | undefined;
  readonly windowPlace: WindowPlaceKeeper;
  setWindow(window: BrowserWindow | undefined): void;
  /** Whether the person wants the program to end, not only its window to close; on macOS these are two things. */
  isEnding(): boolean;
  setEnding(isEnding: boolean): void;
  /** Whether the window may close now. Otherwise the page asks the person, and closes it with `closeAnyway`. */
  mayClose(): boolean;
  /** Closes the window without another question about work under way. */
  closeAnyway(): void;
  /** Asks for places where the dialog of the system would leave traces; pickPath decides when. */
  readonly picker: { ask(question: PickerQuestion): Promise<readonly string[]> };
  /** Long work under way. */
  readonly work: RunningWork;
  /** Whether several people have user data in this place. */
  isShared(): boolean;
  /** Language of native dialogs. */
  language(): Language;
  setLanguage(language: Language): void;
  /** Hands a kit file that the system named to the page. */
  giveKit(path: string): void;
  /** The kits of this computer. */
  shelf(): KitInstaller;
  /** Finishes what is under way and lets go of the files. */
  close(): Promise<void>;
};

/** What a question for a place needs: the window it belongs to, its language, and whether the dialog of the system may be used. */
export type DialogPorts = Pick<Ports, 'window' | 'language' | 'picker' | 'folder'>;
