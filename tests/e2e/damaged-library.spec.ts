// Decides that the library comes back by itself however its database was damaged.
import { appendFileSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchProgram, newUserData } from '../support/launch.ts';
import { expectWholeLibrary, waitForLibrary } from '../support/library.ts';

const profile = (userData: string) => join(userData, 'profile');
const leveldb = (userData: string) => {
  const folder = join(profile(userData), 'IndexedDB');
  const name = readdirSync(folder).find((entry) => entry.endsWith('.leveldb'));
  if (name === undefined) throw new Error(`no database in ${folder}`);
  return join(folder, name);
};
function forEachFile(userData: string, pattern: RegExp, damage: (file: string) => void): void {
  const found = readdirSync(leveldb(userData)).filter((name) => pattern.test(name));
  if (found.length === 0) throw new Error(`nothing to damage: no file like ${pattern}`);
  for (const name of found) damage(join(leveldb(userData), name));
}

const damages: readonly { readonly how: string; readonly apply: (userData: string) => void }[] = [
  {
    how: 'deleted as a whole',
    apply: (userData) => rmSync(join(profile(userData), 'IndexedDB'), { recursive: true }),
  },
  {
    how: 'robbed of its manifest',
    apply: (userData) => forEachFile(userData, /^(CURRENT|MANIFEST-)/, rmSync),
  },
  {
    how: 'overwritten with noise in the middle of every table and log',
    apply: (userData) =>
      forEachFile(userData, /\.(ldb|log)$/, (file) => {
        const sizeBytes = statSync(file).size;
        if (sizeBytes > 64) writeFileSync(file, Buffer.alloc(sizeBytes, 0x5a));
      }),
  },
  {
    how: 'cut short',
    apply: (userData) =>
      forEachFile(userData, /\.(ldb|log)$/, (file) =>
        truncateSync(file, Math.floor(statSync(file).size / 2)),
      ),
  },
  {
    how: 'given a torn record at the end of its log',
    apply: (userData) =>
      forEachFile(userData, /\.log$/, (file) => appendFileSync(file, Buffer.from('torn record torn record'))),
  },
];

for (const { how, apply } of damages) {
  test(`The library comes back by itself when its database was ${how}`, async () => {
    test.setTimeout(180_000);
    const userData = newUserData();
    const first = await launchProgram({ userData });
    await waitForLibrary(first.page);
    const counts = await expectWholeLibrary(first.page);
    await first.close();

    apply(userData);

    for (const session of ['the next session', 'the session after']) {
      const program = await launchProgram({ userData });
      await waitForLibrary(program.page);
      expect(await expectWholeLibrary(program.page), session).toEqual(counts);
      await program.close();
    }
  });
}
