// Log for finding faults: plain lines without contents, searches or paths of kits, and without the account's name as part of a path.
import { appendFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';

const limitBytes = 1024 * 1024;
const [oldName, currentName] = ['program.old.log', 'program.log'];

/** The names of the files of the log, the older one first. */
export const logNames: readonly string[] = [oldName, currentName];

/** Writes log lines. */
export type Log = (level: 'info' | 'warning' | 'error', text: string) => void;

/** The account whose traces a line must not carry. */
type Account = { readonly home: string; readonly name: string };

/**
 * Opens `program.log` in a folder; at 1 MiB it becomes `program.old.log`. Without a folder lines are dropped. Never throws: a full disk must
 * not end the program.
 */
export function openLog(folder: string | undefined, account: Account = ownAccount()): Log {
  if (folder === undefined) return () => undefined;
  const current = join(folder, currentName);
  const old = join(folder, oldName);
  return (level, text) => {
    try {
      if (existsSync(current) && statSync(current).size > limitBytes) {
        rmSync(old, { force: true });
        renameSync(current, old);
      }
      const line = withoutAccount(text, account).replaceAll('\n', ' | ');
      appendFileSync(current, `${new Date().toISOString()} ${level} ${line}\n`);
    } catch {
      // Nothing can be reported here.
    }
  };
}

/** Homes of accounts as systems place them, also the short names of Windows. */
const usualHome = /(?:[A-Za-z]:)?(?<![\\/])[\\/]+(?:Users|home)[\\/]+[^\\/:*?"'<>|\r\n]+/g;
/** What a name in a path is bounded by. */
const bound = String.raw`[\\/"'\s:),]`;

/** A text with `~` in place of the home folder, and without the name of the account where it is a part of a path. */
export function withoutAccount(text: string, { home, name }: Account): string {
  let plain = text;
  for (const path of [home, home.replaceAll('\\', '\\\\'), home.replaceAll('\\', '/'), encodeURI(home)])
    if (path.length > 1)
      plain = plain.replace(new RegExp(String.raw`(?<![\w.-])${escaped(path)}(?=${bound}|$)`, 'g'), '~');
  plain = plain.replace(usualHome, '~');
  if (name === '') return plain;
  const inPath = new RegExp(String.raw`(?<=[\\/])${escaped(name)}(?=${bound}|$)`, 'giu');
  return plain.replace(inPath, '~');
}

function escaped(text: string): string {
  return text.replace(/[$()*+./?[\\\]^{|}-]/g, '\\$&');
}

function ownAccount(): Account {
  try {
    return { home: homedir(), name: userInfo().username };
  } catch {
    // The system may know no name for the account.
    return { home: homedir(), name: '' };
  }
}
