// Rules for every row of the table of commands.
import { expect, test } from 'vitest';
import { type Keys, menuKeys, pressOn } from '../../../../../core/ipc/menu-commands.ts';
import { commandRows, isOnlyListed } from '../../../../../renderer/app/commands/command-table.ts';

test.each([false, true])('No key of the list means two things in the window; on a Mac: %s', (isMac) => {
  const heard = commandRows
    .filter(([, { group }]) => group === 'everywhere' || group === 'report')
    .flatMap(([id, { keys, unlisted = [] }]) =>
      [...keys, ...unlisted]
        .filter((one): one is Keys => !isOnlyListed(one))
        .map((one) => ({ id, press: pressOn(one, isMac) })),
    );
  const presses = heard.map(({ press }) => press);
  expect(heard.filter(({ press }, index) => presses.indexOf(press) !== index)).toEqual([]);
});

test('Every entry of the menu runs a command with the key that the menu shows', () => {
  for (const [name, keys] of Object.entries(menuKeys)) {
    const rows = commandRows.filter(([, { menu }]) => menu === name);
    expect(rows.length, name).toBeGreaterThan(0);
    for (const [id, row] of rows) expect(row.keys, id).toContain(keys);
  }
});

test('A command with keys of its own says where they work, and one that is only listed has none', () => {
  const astray = commandRows.filter(
    ([, { keys, when }]) => (when === undefined) !== keys.every((one) => isOnlyListed(one)),
  );
  expect(astray.map(([id]) => id)).toEqual([]);
});
