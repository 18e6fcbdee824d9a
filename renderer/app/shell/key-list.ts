// Decides which keys the list of keys tells, in which order; `tests/component/list-of-keys.spec.ts` holds it to the keys that work.
const isMac = navigator.platform.startsWith('Mac');
const control = isMac ? '⌘' : 'Ctrl';
const alt = isMac ? '⌥' : 'Alt';

/** Keys whose names are words of a language. */
export const wordKeys = [
  'shift',
  'enter',
  'space',
  'page-up',
  'page-down',
  'home',
  'end',
  'delete',
  'click',
] as const;

/** What is pressed together; a word key, or what is written as it stands. */
export type KeyPress = readonly string[];

/** The keys in groups, by the place in which they work. Each act may be done by any of its presses. */
export const keyGroups = [
  {
    name: 'everywhere',
    rows: [
      { act: 'search', presses: [[control, 'K'], [control, 'L'], ['/']] },
      { act: 'regions', presses: [['F6']] },
      { act: 'regionsBack', presses: [['shift', 'F6']] },
      { act: 'back', presses: [isMac ? ['⌘', '['] : [alt, '←']] },
      { act: 'forward', presses: [isMac ? ['⌘', ']'] : [alt, '→']] },
      { act: 'escape', presses: [['Esc']] },
      { act: 'larger', presses: [[control, '+']] },
      { act: 'smaller', presses: [[control, '-']] },
      { act: 'normalSize', presses: [[control, '0']] },
      { act: 'print', presses: [[control, 'P']] },
      { act: 'fullScreen', presses: [isMac ? ['⌃', '⌘', 'F'] : ['F11']] },
      { act: 'settings', presses: [[control, ',']] },
      { act: 'help', presses: [['F1']] },
      { act: 'quit', presses: [[control, 'Q']] },
    ],
  },
  {
    name: 'lists',
    rows: [
      { act: 'intoResults', presses: [['↓'], ['enter']] },
      { act: 'along', presses: [['↑'], ['↓']] },
      { act: 'ends', presses: [['home'], ['end']] },
      { act: 'nextRow', presses: [['enter']] },
      { act: 'rowBefore', presses: [['shift', 'enter']] },
      { act: 'folderAbove', presses: [['⌫']] },
    ],
  },
  {
    name: 'report',
    rows: [
      { act: 'find', presses: [[control, 'F'], [control, 'G'], ['F3']] },
      { act: 'foundNext', presses: [['enter'], ['F3'], [control, 'G']] },
      {
        act: 'foundBefore',
        presses: [['shift', 'enter'], ['shift', 'F3'], isMac ? ['shift', '⌘', 'G'] : [control, 'shift', 'G']],
      },
      { act: 'contents', presses: [['F4']] },
      { act: 'nextPage', presses: [['→'], ['J']] },
      { act: 'pageBefore', presses: [['←'], ['K'], ['P']] },
      { act: 'firstPage', presses: [['home']] },
      { act: 'lastPage', presses: [['end']] },
      { act: 'pageBox', presses: [isMac ? ['⌥', '⌘', 'G'] : [control, alt, 'G']] },
      { act: 'turn', presses: [['R']] },
      { act: 'turnBack', presses: [['shift', 'R']] },
      { act: 'bookmark', presses: [[control, 'D']] },
      { act: 'highlight', presses: [['H']] },
      { act: 'note', presses: [['N']] },
      { act: 'noteKept', presses: [[control, 'enter']] },
      { act: 'cite', presses: [['C']] },
      { act: 'largeText', presses: [['F9']] },
      { act: 'readAloud', presses: [['F8']] },
      { act: 'caret', presses: [['F7']] },
      { act: 'caretMoves', presses: [['←'], ['↑'], ['→'], ['↓']] },
      { act: 'hints', presses: [['F']] },
      {
        act: 'tabs',
        presses: [
          ['Ctrl', 'Tab'],
          ['Ctrl', 'page-down'],
        ],
      },
      {
        act: 'tabsBack',
        presses: [
          ['Ctrl', 'shift', 'Tab'],
          ['Ctrl', 'page-up'],
        ],
      },
      { act: 'closeTab', presses: [[control, 'W']] },
      { act: 'closeReached', presses: [['delete']] },
      { act: 'halves', presses: [['F2']] },
      { act: 'otherHalf', presses: [['shift', 'F2']] },
      { act: 'beside', presses: [[control, 'click']] },
    ],
  },
  {
    name: 'whole-screen',
    rows: [
      { act: 'screenNext', presses: [['space'], ['enter'], ['→'], ['↓'], ['page-down']] },
      {
        act: 'screenBefore',
        presses: [['shift', 'space'], ['shift', 'enter'], ['←'], ['↑'], ['page-up'], ['⌫']],
      },
      { act: 'screenEnd', presses: [['Esc']] },
    ],
  },
] as const satisfies readonly {
  readonly name: string;
  readonly rows: readonly { readonly act: string; readonly presses: readonly KeyPress[] }[];
}[];
