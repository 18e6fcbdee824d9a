// The log names no account: neither its home folder nor its name in other paths.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLog, withoutAccount } from '../../../main/log-file.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const anna = { home: '/home/anna', name: 'anna' };
const onWindows = { home: 'C:\\Users\\Anna Maria', name: 'Anna Maria' };
const elsewhere = { home: '/srv/people/anna', name: 'anna' };

describe('A line of the log names no account', () => {
  it.each([
    [anna, "EACCES: permission denied, mkdir '/home/anna/.config/x'", "mkdir '~/.config/x'"],
    [anna, 'at file:///home/anna/kit/main.js:3:1', 'at file://~/kit/main.js:3:1'],
    [anna, 'open /media/anna/STICK/kit', 'open /media/~/STICK/kit'],
    [anna, "open '/run/media/anna'", "open '/run/media/~'"],
    [anna, 'anna', 'anna'],
    [anna, 'open /srv/annabel/kit', 'open /srv/annabel/kit'],
    [elsewhere, 'open /srv/people/anna/kit', 'open ~/kit'],
    [onWindows, 'open C:\\Users\\Anna Maria\\x.txt', 'open ~\\x.txt'],
    [onWindows, '"C:\\\\Users\\\\Anna Maria\\\\x"', '"~\\\\x"'],
    [onWindows, 'file:///C:/Users/Anna%20Maria/x', 'file:///~/x'],
    [onWindows, 'C:\\Users\\ANNAMA~1\\AppData\\Local\\Temp\\x', '~\\AppData\\Local\\Temp\\x'],
    [{ home: '/', name: '' }, 'open /etc/x', 'open /etc/x'],
    [{ home: '/root', name: 'r.ot' }, 'open /media/root/x', 'open /media/root/x'],
  ] as const)('%j: %s', (account, text, expected) => {
    expect(withoutAccount(text, account)).toContain(expected);
    if (account.name !== '' && text.includes(`/${account.name}`)) {
      expect(withoutAccount(text, account)).not.toMatch(new RegExp(`[\\\\/]${account.name}\\b`));
    }
  });

  it('on the disk as well', () => {
    const folder = temporaryFolder();
    openLog(folder, anna)('error', 'open /home/anna/x\nat /home/anna/y');
    expect(readFileSync(join(folder, 'program.log'), 'utf8')).toMatch(/ error open ~\/x \| at ~\/y\n$/);
  });
});
