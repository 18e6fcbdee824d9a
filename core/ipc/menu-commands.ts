// Keys of the commands in the application menu, for main (accelerators) and the page (listener).

/**
 * What is pressed, modifiers first, such as `Mod K` or `Shift F6`. `Mod` is Cmd on a Mac and Ctrl elsewhere; keys have the names of
 * `KeyboardEvent.key`, letters and brackets mean their place on an English keyboard.
 */
export type Press = string;

/** A press, or one for Macs and one for other computers. */
export type Keys = Press | { readonly mac: Press; readonly other: Press };

/** The key of each command of the menu that has one. */
export const menuKeys = {
  search: 'Mod K',
  find: 'Mod F',
  print: 'Mod P',
  settings: 'Mod ,',
  help: 'F1',
  back: { mac: 'Mod [', other: 'Alt ArrowLeft' },
  forward: { mac: 'Mod ]', other: 'Alt ArrowRight' },
} as const satisfies Readonly<Record<string, Keys>>;

/** What the menu can ask the page to do. */
export type MenuCommand = keyof typeof menuKeys | 'about' | 'keys' | 'tour' | 'leaveNoTrace' | 'switchPerson';

/** The press on this kind of computer. */
export function pressOn(keys: Keys, isMac: boolean): Press {
  return typeof keys === 'string' ? keys : isMac ? keys.mac : keys.other;
}
