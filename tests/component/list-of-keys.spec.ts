// The list of keys has every key that works, and no other. Each listed key is tried in the program itself.
import { expect, type Page } from '@playwright/test';
import type { Keys } from '../../core/ipc/menu-commands.ts';
import { commandRows, isOnlyListed, type KeyGroup } from '../../renderer/app/commands/command-table.ts';
import { labelsOf } from '../../renderer/app/commands/keys.ts';
import { brief, frame, openFromLibrary, tabs } from '../support/open-documents.ts';
import { openScreens, type Screens, test } from '../support/open-screens.ts';
import { goTo } from '../support/screens.ts';

let screens: Screens;
let page: Page;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ shell }) => {
  screens = await openScreens(shell);
  page = screens.page;
});
test.afterAll(async () => screens.close());

/** A press as the list writes it. */
const pressOf = (keys: Keys): string => labelsOf(keys, false).join(' ');
/** The groups by their headings. */
const headings: Readonly<Record<KeyGroup, string>> = {
  everywhere: 'Everywhere',
  lists: 'In the search and in lists',
  report: 'In an open report',
  cards: 'In a review card',
  'whole-screen': 'A report on the whole screen',
};
/** Keys that the list has and the window does not take: a widget handles each itself, and the test of that widget tries it. */
const heardInPlace = {
  // quick-exit.spec.ts, search.spec.ts, keyboard-in-pages.spec.ts
  everywhere: ['shift shift shift', 'Esc'],
  // search.spec.ts, contacts.spec.ts, workshop.spec.ts, portable.spec.ts
  lists: ['↓', 'enter', '↑', 'home', 'end', 'shift enter', '⌫'],
  // reader.spec.ts (the find box), notes.spec.ts, tabs.spec.ts, two-places.spec.ts
  report: ['enter', 'shift enter', 'Ctrl enter', 'delete', 'Ctrl click'],
  // cards.spec.ts
  cards: ['space', 'enter', '1', '2', '3', '4', 'O'],
} as const satisfies Partial<Readonly<Record<KeyGroup, readonly string[]>>>;
/** Keys that the menu takes: the page never hears of them. */
const ofMenu = commandRows
  .filter(([, { role }]) => role !== undefined)
  .flatMap(([, { keys }]) => keys.map((one) => pressOf(isOnlyListed(one) ? one.listed : one)));
/** Menu entries of the system that work in every program and are not told. */
const ofEverySystem = [
  'undo',
  'redo',
  'cut',
  'copy',
  'paste',
  'selectall',
  'toggledevtools',
  'minimize',
  'close',
];

async function listed(group: string): Promise<readonly string[]> {
  const presses = page.getByRole('region', { name: group }).locator('kbd');
  await expect(presses.first()).toBeVisible();
  return presses.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['press'] ?? ''));
}

async function readList(): Promise<Readonly<Record<string, readonly string[]>>> {
  await goTo(page, '/help?part=keys');
  const groups: [string, readonly string[]][] = [];
  for (const name of Object.values(headings)) groups.push([name, await listed(name)]);
  await page.goBack();
  await expect(page.getByRole('region', { name: headings.everywhere })).toHaveCount(0);
  return Object.fromEntries(groups);
}

/**
 * Every key of a keyboard with every modifier, pressed where nothing has the focus: those that somebody takes, written as the list
 * writes them. Who takes a key is stopped before anything is done where that can be; Escape ends what was begun all the same.
 */
async function takenKeys(which: 'all' | 'that move' = 'all'): Promise<ReadonlySet<string>> {
  const taken = await page.evaluate(async (tried) => {
    const named: Readonly<Record<string, string>> = {
      ArrowLeft: '←',
      ArrowUp: '↑',
      ArrowRight: '→',
      ArrowDown: '↓',
      Home: 'home',
      End: 'end',
      PageUp: 'page-up',
      PageDown: 'page-down',
      Enter: 'enter',
      Delete: 'delete',
      Backspace: '⌫',
      Insert: 'insert',
      Tab: 'Tab',
    };
    const signs = [
      ...Object.entries({ Minus: '-', Equal: '+', Comma: ',', Period: '.', Slash: '/', Semicolon: ';' }),
      ...Object.entries({ Quote: "'", BracketLeft: '[', BracketRight: ']', Backslash: '\\', Space: ' ' }),
    ];
    const moving = [
      ...Object.entries(named).map(([code, name]) => ({ code, key: code, name })),
      { code: 'Space', key: ' ', name: 'space' },
    ];
    const others = [
      ...signs.map(([code, key]) => ({ code, key, name: key })),
      ...[...'abcdefghijklmnopqrstuvwxyz'].map((key) => ({
        code: `Key${key.toUpperCase()}`,
        key,
        name: key.toUpperCase(),
      })),
      ...[...'0123456789'].map((key) => ({ code: `Digit${key}`, key, name: key })),
      ...Array.from({ length: 12 }, (_, at) => `F${at + 1}`).map((key) => ({ code: key, key, name: key })),
    ];
    const keys = tried === 'all' ? [...moving, ...others] : moving;
    const paused = () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      });
    const stop = new Error('The key was taken.');
    const quiet = (event: ErrorEvent): void => {
      if (event.error === stop) event.preventDefault();
    };
    addEventListener('error', quiet);
    const found: string[] = [];
    for (const { code, key, name } of keys)
      for (let held = 0; held < 8; held += 1) {
        const [ctrlKey, altKey, shiftKey] = [(held & 4) > 0, (held & 2) > 0, (held & 1) > 0];
        (document.activeElement as HTMLElement | null)?.blur();
        const how = { code, key, ctrlKey, altKey, shiftKey, bubbles: true, cancelable: true };
        const event = new KeyboardEvent('keydown', how);
        let isTaken = false;
        Object.defineProperty(event, 'preventDefault', {
          value: () => {
            isTaken = true;
            throw stop;
          },
        });
        document.body.dispatchEvent(event);
        if (!isTaken) continue;
        found.push([ctrlKey && 'Ctrl', altKey && 'Alt', shiftKey && 'shift', name].filter(Boolean).join(' '));
        // Escape would end the whole screen.
        if (tried !== 'all') continue;
        await paused();
        const ending = { key: 'Escape', code: 'Escape', bubbles: true, cancelable: true };
        document.body.dispatchEvent(new KeyboardEvent('keydown', ending));
        await paused();
      }
    removeEventListener('error', quiet);
    return found;
  }, which);
  return new Set(taken);
}

/** Keys that are taken and not told. With Shift a key may mean the same as without. */
function untold(taken: ReadonlySet<string>, told: readonly string[]): string[] {
  return [...taken].filter((press) => {
    const plain = press.replace('shift ', '');
    return !told.includes(press) && !(plain !== press && taken.has(plain) && told.includes(plain));
  });
}

test('The menu has the keys that the list names for the window, and none that it leaves out', async () => {
  const list = await readList();
  const inMenu = await screens.app.evaluate(({ Menu }) => {
    type Entry = Electron.MenuItem & { getDefaultRoleAccelerator?: () => string | undefined };
    const walk = (items: readonly Electron.MenuItem[]): { role: string; accelerator: string }[] =>
      items.flatMap((item) => [
        {
          role: String(item.role ?? ''),
          accelerator: String(item.accelerator ?? (item as Entry).getDefaultRoleAccelerator?.() ?? ''),
        },
        ...walk(item.submenu?.items ?? []),
      ]);
    return walk(Menu.getApplicationMenu()?.items ?? []);
  });
  const told = inMenu
    .filter(({ role, accelerator }) => accelerator !== '' && !ofEverySystem.includes(role.toLowerCase()))
    .map(({ accelerator }) => accelerator.replace('CommandOrControl', 'Ctrl').replace('Control', 'Ctrl'))
    .map((accelerator) => accelerator.replace('Plus', 'plus').replaceAll('+', ' ').replace('plus', '+'))
    .map((press) => press.replace('Left', '←').replace('Right', '→'));
  const everything = Object.values(list).flat();
  expect(told).toEqual(expect.arrayContaining([...ofMenu]));
  expect(told.filter((press) => !everything.includes(press))).toEqual([]);
});

test('With nothing open, just the keys that work everywhere are taken', async () => {
  const list = await readList();
  await goTo(page, '/settings');
  const taken = await takenKeys();
  const told = list['Everywhere'] ?? [];
  expect(untold(taken, told)).toEqual([]);
  const left = told.filter((press) => !taken.has(press) && !ofMenu.includes(press));
  expect(left).toEqual(heardInPlace.everywhere);
});

test('In an open report just the keys of the list are taken', async () => {
  const list = await readList();
  await openFromLibrary(page, brief);
  await openFromLibrary(page, frame);
  await expect(tabs(page)).toHaveCount(2);
  const taken = await takenKeys();
  const told = list['In an open report'] ?? [];
  expect(untold(taken, [...(list['Everywhere'] ?? []), ...told])).toEqual([]);
  const left = new Set(told.filter((press) => !taken.has(press)));
  expect([...left]).toEqual(heardInPlace.report);
});

test('Where a report fills the whole screen, just the keys of the list turn its pages', async () => {
  const list = await readList();
  await page.getByRole('button', { name: 'View', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Full screen' }).click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  const taken = await takenKeys('that move');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement === null)).toBe(true);
  const told = list['A report on the whole screen'] ?? [];
  const elsewhere = [...(list['Everywhere'] ?? []), ...(list['In an open report'] ?? [])];
  expect(told.filter((press) => !taken.has(press))).toEqual(['Esc']);
  expect(untold(taken, [...told, ...elsewhere])).toEqual([]);
});

test('The keys of lists are those that their own tests try', async () => {
  const list = await readList();
  const told = new Set(list['In the search and in lists']);
  expect([...told]).toEqual(heardInPlace.lists);
});
