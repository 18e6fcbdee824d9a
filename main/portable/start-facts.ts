// Read the facts of the machine that a start needs. Nothing is changed by it.
import { accessSync, constants, existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { lockStateOf } from '../disk/fs/lock.ts';
import { vaultsBelow } from '../disk/people/folders.ts';
import { myDataName, type ProfileState, type StartFacts } from './decide-start.ts';
import { noTraceSwitch } from './own-switches.ts';

/** Asks the machine. */
export function readStartFacts(dataHere: string): StartFacts {
  return {
    platform: process.platform,
    program: process.execPath,
    namedFolder: process.env['IMPACT_KIT_USER_DATA'],
    isNoTrace: app.commandLine.hasSwitch(noTraceSwitch),
    hasDataHere: existsSync(join(dataHere, 'vault')),
    volumes: process.platform === 'darwin' ? volumesOfMac() : [],
    isFile: (path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true,
    canWrite,
    profileState,
  };
}

/** Whoever has the user data of any person open has the profile of the stick open. */
function profileState(myData: string): ProfileState {
  const states = vaultsBelow(myData).map(lockStateOf);
  if (states.includes('running-here')) return 'running-here';
  return states.includes('elsewhere') ? 'elsewhere' : 'free';
}

/** A stick is only written to, to try it, where user data is on it already. */
function canWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    if (!folder.endsWith(myDataName)) return true;
    const trial = join(folder, '.trial');
    writeFileSync(trial, '');
    rmSync(trial);
    return true;
  } catch {
    return false;
  }
}

function volumesOfMac(): readonly string[] {
  try {
    return readdirSync('/Volumes').map((name) => join('/Volumes', name));
  } catch {
    return [];
  }
}
