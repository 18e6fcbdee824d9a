// Decides where own data lies and that nobody else on the machine can read it.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';

/** The program's folder and its parts. */
export type DataFolder = {
  readonly root: string;
  readonly kits: string;
  readonly vault: string;
  /** Chromium's profile: the IndexedDB of the page lies in it; can be thrown away at any time. */
  readonly profile: string;
  readonly logs: string;
};

/** Makes the folder (0700) and points Electron at it. `IMPACT_KIT_USER_DATA` moves it, so that tests start from nothing. */
export function prepareDataFolder(): DataFolder {
  process.umask(0o077);
  const root = process.env['IMPACT_KIT_USER_DATA'] ?? join(app.getPath('appData'), 'IMPACT Kit');
  const folder = {
    root,
    kits: join(root, 'kits'),
    vault: join(root, 'vault'),
    profile: join(root, 'profile'),
    logs: join(root, 'logs'),
  };
  for (const path of Object.values(folder)) mkdirSync(path, { recursive: true, mode: 0o700 });
  app.setPath('userData', root);
  app.setPath('sessionData', folder.profile);
  app.setPath('crashDumps', join(folder.profile, 'crashes'));
  app.setAppLogsPath(folder.logs);
  return folder;
}
