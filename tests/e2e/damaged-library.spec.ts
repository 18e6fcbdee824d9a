// The library comes back by itself however its database was damaged.
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { editRow } from '../support/edit-row.ts';
import { countFault } from '../support/fault-count.ts';
import { openKitDetails } from '../support/kit-details.ts';
import { makeEdition } from '../support/kit-editions.ts';
import { launchProgram, newUserData } from '../support/launch.ts';
import { copyPreparedProfile, launchWithLibrary } from '../support/launch-with-library.ts';
import { expectWholeLibrary, waitForLibrary } from '../support/library.ts';
import { checklistPath } from '../support/make-kit.ts';
import { isWholeRun } from '../support/sample.ts';
import { goTo } from '../support/screens.ts';
import { takeIn } from '../support/take-kit.ts';

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

/** Bytes of a file, changed. */
function rewrite(file: string, edit: (bytes: Buffer) => Uint8Array): void {
  writeFileSync(file, edit(readFileSync(file)));
}

const tables = /\.(ldb|log)$/;
const record = (userData: string) => join(userData, 'library.json');

type Damage = { readonly how: string; readonly apply: (userData: string) => void };

/** What a sample has. */
const damages: readonly Damage[] = [
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

/** What is damaged as well when all repeats are done. */
const moreDamages: readonly Damage[] = [
  {
    how: 'given an empty file that names its manifest',
    apply: (userData) => forEachFile(userData, /^CURRENT$/, (file) => truncateSync(file, 0)),
  },
  {
    how: 'given the name of a manifest that is not there',
    apply: (userData) =>
      forEachFile(userData, /^CURRENT$/, (file) => writeFileSync(file, 'MANIFEST-999999\n')),
  },
  {
    how: 'left with half a manifest',
    apply: (userData) =>
      forEachFile(userData, /^MANIFEST-/, (file) =>
        rewrite(file, (bytes) => bytes.subarray(0, bytes.length / 2)),
      ),
  },
  {
    how: 'left with a manifest of noise',
    apply: (userData) =>
      forEachFile(userData, /^MANIFEST-/, (file) => rewrite(file, (bytes) => bytes.fill(0x5a))),
  },
  { how: 'robbed of its log', apply: (userData) => forEachFile(userData, /\.log$/, rmSync) },
  {
    how: 'robbed of all tables and logs',
    apply: (userData) => forEachFile(userData, tables, rmSync),
  },
  {
    how: 'emptied file by file',
    apply: (userData) => forEachFile(userData, tables, (file) => truncateSync(file, 0)),
  },
  {
    how: 'changed by one bit in the middle of each file',
    apply: (userData) =>
      forEachFile(userData, tables, (file) =>
        rewrite(file, (bytes) => {
          const middle = Math.floor(bytes.length / 2);
          bytes[middle] = (bytes[middle] ?? 0) ^ 1;
          return bytes;
        }),
      ),
  },
  {
    how: 'given zeros at the end of its log, as some file systems leave them',
    apply: (userData) => forEachFile(userData, /\.log$/, (file) => appendFileSync(file, Buffer.alloc(4096))),
  },
  {
    how: 'given zeros at the beginning of each file',
    apply: (userData) =>
      forEachFile(userData, tables, (file) => rewrite(file, (bytes) => bytes.fill(0, 0, 4096))),
  },
  {
    how: 'moved away',
    apply: (userData) => renameSync(leveldb(userData), join(profile(userData), 'IndexedDB', 'elsewhere')),
  },
  {
    how: 'left together with the mark of a session that never ended',
    apply: (userData) => writeFileSync(join(userData, 'session-open'), ''),
  },
  { how: 'left without its record', apply: (userData) => rmSync(record(userData)) },
  {
    how: 'left with half its record',
    apply: (userData) => rewrite(record(userData), (bytes) => bytes.subarray(0, 40)),
  },
  {
    how: 'left with the record of another one',
    apply: (userData) =>
      rewrite(record(userData), (bytes) =>
        Buffer.from(
          bytes.toString('utf8').replace(/"generation":"[^"]*"/, '"generation":"0123456789abcdef"'),
        ),
      ),
  },
];

/** A number for everything in a folder, so that a damage that did nothing is noticed. */
function markOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const hash = createHash('sha256');
  for (const path of files.map(({ parentPath, name }) => join(parentPath, name)).sort())
    hash.update(`${path}\n`).update(readFileSync(path));
  return hash.digest('hex');
}

for (const { how, apply } of isWholeRun ? [...damages, ...moreDamages] : damages) {
  test(`The library comes back by itself when its database was ${how}`, async () => {
    test.setTimeout(180_000);
    const userData = newUserData();
    const counts = await copyPreparedProfile(userData);
    const before = markOf(userData);
    apply(userData);
    expect(markOf(userData), 'the damage hit something').not.toBe(before);

    for (const session of ['the next session', 'the session after']) {
      const program = await launchProgram({ userData });
      await waitForLibrary(program.page);
      expect(await expectWholeLibrary(program.page), session).toEqual(counts);
      await program.close();
    }
    countFault('G2', how);
  });
}

/** As long as a library may take to be made. */
const comesBack = { timeout: 60_000 };
const falseNumber = '690 066 6666';

test('A number that was edited in the database is never shown, and the library comes back by itself', async () => {
  test.setTimeout(180_000);
  const userData = newUserData();
  const first = await launchWithLibrary({ userData });
  await editRow(first.page, 'contacts', 'gr-1056', '1056', falseNumber);
  await first.close();

  const program = await launchProgram({ userData });
  const { page } = program;
  await page.evaluate((number) => {
    const seen = globalThis as unknown as { isFalseNumberSeen?: boolean };
    const look = (): void => {
      if (document.body.textContent.includes(number)) seen.isFalseNumberSeen = true;
    };
    look();
    new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
  }, falseNumber);
  await expect(page.getByRole('navigation', { name: 'Emergency numbers' })).toContainText('1056', comesBack);
  await expect(page.getByText('made again from the kit')).toBeVisible(comesBack);
  await goTo(page, '/contacts/gr-1056');
  await expect(page.getByRole('main')).toContainText('1056');
  expect(await page.evaluate(() => 'isFalseNumberSeen' in globalThis)).toBe(false);
  await expectWholeLibrary(page);
  await program.close();
});

test('A checklist that is edited while the program runs is not shown, and Verify now finds an edited row', async () => {
  const program = await launchWithLibrary();
  const { page } = program;
  // A small kit: its library is made and compared several times here.
  const kit = join(newUserData(), 'kit');
  await makeEdition(kit, { checklist: '- [ ] A child is missing: call 116 000.\n' });
  await takeIn(program, kit);
  await expectWholeLibrary(page);
  await editRow(page, 'texts', checklistPath, '116 000', falseNumber);
  await goTo(page, '/checklist/c1.en@org.example.kit');
  await expect(page.getByRole('main')).toContainText('116 000', comesBack);
  await expect(page.getByText('made again from the kit')).toBeVisible(comesBack);
  await expect(page.getByText(falseNumber)).toHaveCount(0);
  await editRow(page, 'units', 'contact:gr-police#en', '1056', falseNumber);
  await goTo(page, '/kits');
  const panel = page.locator('[data-kit="org.example.kit"]');
  await openKitDetails(page, 'org.example.kit');
  await panel.getByRole('button', { name: 'Verify now' }).click();
  await expect(page.getByRole('alert')).toContainText(
    'is not what the kit says: texts of the search',
    comesBack,
  );
  await panel.getByRole('button', { name: 'Verify now' }).click();
  await expect(panel.locator('[data-verified="true"]')).toBeVisible(comesBack);
  await program.close();
});
