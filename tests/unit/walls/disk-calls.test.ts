// Holds that the program changes a disk only through main/disk/fs/ops.ts, where every call can be made to fail.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');
const ops = 'main/disk/fs/ops.ts';

/** Files that call the system themselves, and why. */
const exceptions: Readonly<Record<string, string>> = {
  'cli/compose.ts': 'folder of one run in the place for temporary things',
  'main/compose-mode.ts': 'profile of one run in the place for temporary things, before Electron is ready',
  'main/data-folder.ts': 'at once, before Chromium opens the folder',
  'main/erase-everything.ts':
    'the profile, at once, before Chromium opens it; nothing of the person is in it',
  'main/first-screen-picture.ts': 'a picture for tests',
  'main/log-file.ts': 'at once, so that the last line before a crash is there',
  'main/picker/question.ts': 'one folder and never those above it: they lie on a drive that may be gone',
  'main/portable/local-folder.ts': 'at once, before Chromium opens the folder; removed when the session ends',
  'main/portable/start-facts.ts':
    'at once, before the start is decided: a file that proves that one can be written',
  'main/portable/stay-local.ts': 'at once, before Chromium opens the folder',
  'main/session-mark.ts': 'at once, before Chromium opens the folder',
};

const changing =
  /\b(?:appendFile|chmod|chown|copyFile|cp|createWriteStream|link|mkdir|mkdtemp|rename|rm|rmdir|symlink|truncate|unlink|utimes|writeFile)(?:Sync)?\b/;

/** Whether a file takes something from Node that changes a disk. */
function changesDisk(text: string): boolean {
  const imports = text.matchAll(/import (?:type )?([^;]*?) from 'node:fs(?:\/promises)?';/g);
  const isChanging = [...imports].some(([, names = '']) => changing.test(names) || names.includes('*'));
  // A file that is opened for anything but reading: `open(path, 'r+')`, or flags that write.
  return isChanging || /\bopen(?:Sync)?\([^)]*'(?:r\+|w|wx|a)/.test(text);
}

test('Only the calls of the storage kit change a disk, and a few files that say why', () => {
  const found = ['cli', 'main']
    .flatMap((room) => readdirSync(join(root, room), { recursive: true }).map((path) => `${room}/${path}`))
    .filter((path) => path.endsWith('.ts') && path !== ops)
    .filter((path) => changesDisk(readFileSync(join(root, path), 'utf8')));
  expect(found.sort()).toEqual(Object.keys(exceptions));
});
