// The table of commands and keys. The key listener, the list of keys, the menu and the test of all keys derive from it.
import { type Keys, type MenuCommand, menuKeys } from '../../../core/ipc/menu-commands.ts';
import type { contexts } from './contexts.ts';

/** A key that is only listed: a widget, the menu of the window or another row hears it. */
type ListedKey = { readonly listed: Keys };

/** The groups of the list of keys. */
export type KeyGroup = 'everywhere' | 'lists' | 'report' | 'cards' | 'whole-screen';

/** A command. Its title in the list of keys is the message `keys.acts.<id>`. */
export type CommandRow = {
  /** The group of the list of keys; a command without one is not listed. */
  readonly group?: KeyGroup;
  readonly keys: readonly (Keys | ListedKey)[];
  /** Keys that work and are not listed. */
  readonly unlisted?: readonly Keys[];
  /** Shift may not be held with its keys. Elsewhere Shift changes nothing, unless a command has the press with Shift. */
  readonly isExact?: true;
  /** A key that is held down does it once. */
  readonly isOnce?: true;
  /** Nothing else hears of its press, not even what has the focus. */
  readonly isOnly?: true;
  /** Where its keys work; a row without it is only listed. */
  readonly when?: keyof typeof contexts;
  /** The entry of the menu that runs it. */
  readonly menu?: MenuCommand;
  /** The role by which the window itself does it, with the same key, where no screen has a use for it. */
  readonly role?: 'zoomIn' | 'zoomOut' | 'resetZoom' | 'togglefullscreen' | 'quit';
};

const listed = (keys: Keys): ListedKey => ({ listed: keys });

/** Whether a key is only listed. */
export function isOnlyListed(keys: Keys | ListedKey): keys is ListedKey {
  return typeof keys === 'object' && 'listed' in keys;
}

/** Every command. The rows of a group are in the order of the list. Of commands with the same key an upper one is asked before a lower one. */
const commandTable = {
  // What Escape ends, the nearest first; in the list of keys it is one row.
  stopReading: { keys: ['Escape'], when: 'aids', isOnce: true, isOnly: true },
  closePanel: { keys: ['Escape'], when: 'document' },
  clearSelection: { keys: ['Escape'], when: 'document' },
  endFind: { keys: ['Escape'], when: 'pages' },
  endTour: { keys: ['Escape'], when: 'background' },
  closeMenu: { keys: ['Escape'], when: 'background' },
  backToResults: { keys: ['Escape'], when: 'background' },

  // What a document does in place of the window.
  printDocument: { keys: [menuKeys.print], when: 'document', menu: 'print' },
  trailBack: { keys: [menuKeys.back], when: 'document', isExact: true, menu: 'back' },
  trailForward: { keys: [menuKeys.forward], when: 'document', isExact: true, menu: 'forward' },

  about: { keys: [], menu: 'about' },
  keys: { keys: [], menu: 'keys' },
  tour: { keys: [], menu: 'tour' },
  leaveNoTrace: { keys: [], menu: 'leaveNoTrace' },
  switchPerson: { keys: [], menu: 'switchPerson' },
  // Listed first, because it is needed in a hurry. Its own listener also works in dialogs and on the first screen.
  quickExit: { group: 'everywhere', keys: [listed('Shift Shift Shift')] },
  search: {
    group: 'everywhere',
    keys: [menuKeys.search, 'Mod L', '/'],
    when: 'window',
    isExact: true,
    menu: 'search',
  },
  regions: { group: 'everywhere', keys: ['F6'], when: 'window' },
  regionsBack: { group: 'everywhere', keys: ['Shift F6'], when: 'window' },
  back: { group: 'everywhere', keys: [menuKeys.back], when: 'window', menu: 'back' },
  forward: { group: 'everywhere', keys: [menuKeys.forward], when: 'window', menu: 'forward' },
  escape: { group: 'everywhere', keys: [listed('Escape')] },
  larger: { group: 'everywhere', keys: ['Mod +'], unlisted: ['Mod ='], when: 'document', role: 'zoomIn' },
  smaller: { group: 'everywhere', keys: ['Mod -'], when: 'document', role: 'zoomOut' },
  normalSize: { group: 'everywhere', keys: ['Mod 0'], when: 'document', role: 'resetZoom' },
  print: { group: 'everywhere', keys: [menuKeys.print], when: 'window', isExact: true, menu: 'print' },
  fullScreen: {
    group: 'everywhere',
    keys: [listed({ mac: 'Ctrl Mod F', other: 'F11' })],
    role: 'togglefullscreen',
  },
  settings: {
    group: 'everywhere',
    keys: [menuKeys.settings],
    when: 'window',
    isExact: true,
    menu: 'settings',
  },
  lock: { group: 'everywhere', keys: ['Mod Shift L'], when: 'anywhere', isOnce: true, isOnly: true },
  help: { group: 'everywhere', keys: [menuKeys.help], when: 'window', menu: 'help' },
  quit: { group: 'everywhere', keys: [listed('Mod Q')], role: 'quit' },

  intoResults: { group: 'lists', keys: [listed('ArrowDown'), listed('Enter')] },
  along: { group: 'lists', keys: [listed('ArrowUp'), listed('ArrowDown')] },
  ends: { group: 'lists', keys: [listed('Home'), listed('End')] },
  nextRow: { group: 'lists', keys: [listed('Enter')] },
  rowBefore: { group: 'lists', keys: [listed('Shift Enter')] },
  folderAbove: { group: 'lists', keys: [listed('Backspace')] },

  find: {
    group: 'report',
    keys: [menuKeys.find, listed('Mod G'), listed('F3')],
    when: 'document',
    menu: 'find',
  },
  foundNext: { group: 'report', keys: [listed('Enter'), 'F3', 'Mod G'], when: 'document' },
  foundBefore: {
    group: 'report',
    keys: [listed('Shift Enter'), 'Shift F3', 'Mod Shift G'],
    when: 'document',
  },
  contents: { group: 'report', keys: ['F4'], when: 'document' },
  nextPage: { group: 'report', keys: ['ArrowRight'], when: 'turning' },
  pageBefore: { group: 'report', keys: ['ArrowLeft'], when: 'turning' },
  firstPage: { group: 'report', keys: ['Home'], when: 'turning' },
  lastPage: { group: 'report', keys: ['End'], when: 'turning' },
  pageBox: { group: 'report', keys: ['Mod Alt G'], when: 'document' },
  bookmark: { group: 'report', keys: ['Mod D'], when: 'document' },
  highlight: { group: 'report', keys: ['H'], when: 'pages' },
  note: { group: 'report', keys: ['N'], when: 'pages' },
  noteKept: { group: 'report', keys: [listed('Mod Enter')] },
  largeText: { group: 'report', keys: ['F9'], when: 'document' },
  readAloud: { group: 'report', keys: ['F8'], when: 'aids', isExact: true, isOnce: true, isOnly: true },
  tabs: { group: 'report', keys: ['Ctrl Tab', 'Ctrl PageDown'], when: 'document' },
  tabsBack: { group: 'report', keys: ['Ctrl Shift Tab', 'Ctrl PageUp'], when: 'document' },
  closeTab: { group: 'report', keys: ['Mod W'], when: 'document', isExact: true },
  closeReached: { group: 'report', keys: [listed('Delete')] },
  split: { group: 'report', keys: ['F2'], when: 'document' },
  otherPane: { group: 'report', keys: ['Shift F2'], when: 'document' },
  beside: { group: 'report', keys: [listed('Mod Click')] },

  cardShown: { group: 'cards', keys: [listed('Space'), listed('Enter')] },
  cardAnswered: { group: 'cards', keys: [listed('1'), listed('2'), listed('3'), listed('4')] },
  cardPlace: { group: 'cards', keys: [listed('O')] },

  screenNext: {
    group: 'whole-screen',
    keys: ['Space', 'Enter', 'ArrowRight', 'ArrowDown', 'PageDown'],
    when: 'whole-screen',
  },
  screenBefore: {
    group: 'whole-screen',
    keys: ['Shift Space', 'Shift Enter', 'ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace'],
    when: 'whole-screen',
  },
  screenEnd: { group: 'whole-screen', keys: ['Escape'], when: 'whole-screen' },
} as const satisfies Readonly<Record<string, CommandRow>>;

/** The name of a command. */
export type CommandId = keyof typeof commandTable;

/** The name of a command that the list of keys shows. */
type ListedId = {
  [Id in CommandId]: (typeof commandTable)[Id] extends { readonly group: KeyGroup } ? Id : never;
}[CommandId];

/** Every row with its name, in the order of the table. */
export const commandRows = Object.entries(commandTable) as readonly (readonly [CommandId, CommandRow])[];

/** The commands of a group of the list of keys. */
export function listedIn(group: KeyGroup): readonly (readonly [ListedId, CommandRow])[] {
  return commandRows.filter((entry): entry is readonly [ListedId, CommandRow] => entry[1].group === group);
}
