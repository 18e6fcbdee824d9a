// The ordinary user of the installed program, and how that user starts it.
import { execFileSync } from 'node:child_process';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newUserData } from '../launch.ts';

/** The account; it exists only in the copy of the system. */
export const reader = 'impact-kit-reader';
export const readerHome = `/home/${reader}`;

/** Makes a command that starts the installed program as the user does from the menu, with nothing of this process's environment but the display. */
export function commandOfReader(): string {
  const { DISPLAY = '', XAUTHORITY } = process.env;
  if (XAUTHORITY !== undefined) {
    const key = join(readerHome, '.Xauthority');
    copyFileSync(XAUTHORITY, key);
    execFileSync('chown', [`${reader}:`, key]);
  }
  const command = join(newUserData(), 'impact-kit');
  const start = `setpriv --reuid ${reader} --regid ${reader} --init-groups --reset-env env DISPLAY=${DISPLAY} TMPDIR=${readerHome}`;
  writeFileSync(command, `#!/bin/sh\ncd ${readerHome}\nexec ${start} impact-kit "$@"\n`, { mode: 0o755 });
  return command;
}
