// The folders of a session: closed to other users of the machine, and set as Electron's paths.
import { accessSync, constants, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import type { Keeping, StickQuestion } from '../core/ipc/session-group.ts';
import { firstPerson, type PersonId } from '../core/user-data/people.ts';
import { personalFolder, vaultOf } from './disk/people/folders.ts';
import { myDataName, type Start } from './portable/decide-start.ts';
import { localFolder, makeLocalFolder, sweepLocalFolders } from './portable/local-folder.ts';
import { stayLocal } from './portable/stay-local.ts';

/** The program's folder and its parts. */
export type DataFolder = {
  readonly root: string;
  /** What one person makes and keeps: user data, drafts, keys, the register of sticks, the place of the window. */
  readonly personal: string;
  /** Whose it is; nobody's in a session that stores nothing. */
  readonly person?: PersonId;
  /** What belongs to this system alone and can be made anew: which library is complete, whether the session before ended. */
  readonly made: string;
  readonly kits: string;
  readonly vault: string;
  /** Chromium's profile: the IndexedDB of the page is in it; can be thrown away at any time. */
  readonly profile: string;
  readonly logs: string;
  readonly keeps: Keeping;
  readonly question?: StickQuestion;
  /** Root of the stick the program was started from. */
  readonly stick?: string;
  /** On a stick and without a trace: the folder on this computer that goes away when the program ends. */
  readonly local?: string;
};

/** The name of this system's folders on a stick. */
const platformName = { win32: 'windows', darwin: 'mac' }[process.platform as 'win32' | 'darwin'] ?? 'linux';
// Read before the program turns its own temporary things away from there.
const temporary = tmpdir();

/** The folder of user data on this computer. */
export function folderOnComputer(): string {
  return join(app.getPath('appData'), 'IMPACT Kit');
}

/**
 * Makes the folders (0700) and points Electron at them; what killed sessions left in the folder for temporary things goes. Throws when
 * the system refuses one of them; Electron is pointed at them by then, so that Chromium makes none elsewhere. User data may be
 * in a folder that can only be read: the page opens and says so.
 */
export function prepareDataFolder(start: Start): DataFolder {
  process.umask(0o077);
  sweepLocalFolders(temporary);
  const folder = foldersFor(start);
  app.setPath('userData', folder.local ?? folder.root);
  app.setPath('sessionData', folder.profile);
  app.setPath('crashDumps', join(folder.local ?? folder.profile, 'crashes'));
  if (folder.local !== undefined) {
    makeLocalFolder(folder.local);
    stayLocal(folder.local);
  }
  for (const path of [folder.root, folder.made, folder.kits, folder.vault, folder.profile, folder.logs]) {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    // Without it Chromium ends without a word on a lock it cannot remove, or never opens the database.
    if (path !== folder.vault) accessSync(path, constants.W_OK);
  }
  app.setAppLogsPath(folder.logs);
  return folder;
}

/** The same folders for another person: what one makes and keeps is apart, all else is shared. */
export function folderOf(folder: DataFolder, person: PersonId): DataFolder {
  const { root } = folder;
  return { ...folder, person, personal: personalFolder(root, person), vault: vaultOf(root, person) };
}

/** The folder of user data on a stick. */
export function myDataOn(stick: string): string {
  return join(stick, myDataName);
}

function foldersFor(start: Start): DataFolder {
  switch (start.mode) {
    case 'computer': {
      const root = start.folder ?? folderOnComputer();
      return { ...partsOf(root), person: firstPerson, keeps: 'computer' };
    }
    case 'stick': {
      const myData = myDataOn(start.stick);
      // A profile of Chromium does not go from one system to another; kits and user data do.
      const made = join(myData, platformName);
      return {
        ...partsOf(myData),
        person: firstPerson,
        made,
        profile: join(made, 'profile'),
        logs: join(made, 'logs'),
        keeps: 'stick',
        stick: start.stick,
        local: localFolder(temporary, start.stick),
      };
    }
    case 'guest': {
      const { stick, question, isApart = false } = start;
      // A session that asks about a stick meets the one that has its user data open. A session that leaves no trace meets another
      // of its kind.
      const place = stick ?? 'computer';
      const shared = question === undefined ? `no trace ${place}` : place;
      const local = localFolder(temporary, isApart ? `${shared} ${process.pid}` : shared);
      return {
        ...partsOf(local),
        keeps: 'nothing',
        local,
        ...(stick === undefined ? {} : { stick }),
        ...(question === undefined ? {} : { question }),
      };
    }
  }
}

function partsOf(
  root: string,
): Pick<DataFolder, 'root' | 'personal' | 'made' | 'kits' | 'vault' | 'profile' | 'logs'> {
  return {
    root,
    personal: root,
    made: root,
    kits: join(root, 'kits'),
    vault: join(root, 'vault'),
    profile: join(root, 'profile'),
    logs: join(root, 'logs'),
  };
}
