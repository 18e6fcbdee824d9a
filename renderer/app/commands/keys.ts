// How a press is recognised in a keyboard event, and how it is written for people.
import { type Keys, type Press, pressOn } from '../../../core/ipc/menu-commands.ts';

/** What of a keyboard event says which keys are pressed. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>;

/** Whether this computer is a Mac. */
function isMac(): boolean {
  return globalThis.navigator?.platform.startsWith('Mac') ?? false;
}

/** Keys that are meant by their place, so that they work on Greek keyboards. */
const places: Readonly<Record<string, string>> = {
  ',': 'Comma',
  '[': 'BracketLeft',
  ']': 'BracketRight',
  Space: 'Space',
};

/** Whether the event is this press. With `isShiftFree` Shift may be held as well. */
export function isPress(
  keys: Keys,
  event: Pressed,
  { isShiftFree, mac = isMac() }: { readonly isShiftFree: boolean; readonly mac?: boolean },
): boolean {
  const { key, held } = read(pressOn(keys, mac));
  const wanted = {
    ctrlKey: held.has('Ctrl') || (held.has('Mod') && !mac),
    metaKey: held.has('Mod') && mac,
    altKey: held.has('Alt'),
  };
  const areHeld = (Object.keys(wanted) as (keyof typeof wanted)[]).every(
    (name) => event[name] === wanted[name],
  );
  if (!areHeld || !isKey(key, event)) return false;
  return event.shiftKey === held.has('Shift') || (event.shiftKey && (isShiftFree || isCharacter(key)));
}

function read(press: Press): { readonly key: string; readonly held: ReadonlySet<string> } {
  const parts = press.split(' ');
  return { key: parts.at(-1) ?? '', held: new Set(parts.slice(0, -1)) };
}

function isKey(key: string, event: Pressed): boolean {
  const place = /^[A-Z]$/.test(key) ? `Key${key}` : places[key];
  return place === undefined ? event.key === key : event.code === place;
}

/** A key that is meant by the character it writes: on some keyboards that needs Shift. */
function isCharacter(key: string): boolean {
  return key.length === 1 && !/^[A-Z]$/.test(key) && places[key] === undefined;
}

/** Whether the keys are one character, alone or with Shift: such keys work only when the person turned them on. */
export function isSingleCharacter(keys: Keys): boolean {
  const { key, held } = read(pressOn(keys, isMac()));
  return key.length === 1 && [...held].every((name) => name === 'Shift');
}

/** Whether a press writes something where a person is typing. */
export function isWriting(event: Pressed): boolean {
  return event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey;
}

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

/** Names of keys that are written in another way; those of `wordKeys` are translated. */
const names: Readonly<Record<string, string>> = {
  Shift: 'shift',
  Enter: 'enter',
  Space: 'space',
  PageUp: 'page-up',
  PageDown: 'page-down',
  Home: 'home',
  End: 'end',
  Delete: 'delete',
  Click: 'click',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowRight: '→',
  ArrowDown: '↓',
  Backspace: '⌫',
  Escape: 'Esc',
};
const modifiers = {
  mac: { Ctrl: '⌃', Alt: '⌥', Mod: '⌘' },
  other: { Mod: 'Ctrl' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;
const orderOnMac = ['Ctrl', 'Alt', 'Shift', 'Mod'];

/** What a person presses together, each as it is written on keys; a name of `wordKeys` stands for a word. */
export function labelsOf(keys: Keys, mac = isMac()): readonly string[] {
  const parts = pressOn(keys, mac).split(' ');
  const held = parts.slice(0, -1);
  if (mac) held.sort((one, other) => orderOnMac.indexOf(one) - orderOnMac.indexOf(other));
  const written: Readonly<Record<string, string>> = { ...names, ...modifiers[mac ? 'mac' : 'other'] };
  return [...held, ...parts.slice(-1)].map((part) => written[part] ?? part);
}
