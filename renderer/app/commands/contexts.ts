// Where a command may be run by a key: the `when` of the table of commands.
import { isFullScreen } from '../../data/session/full-screen.ts';
import { isWriting, type Pressed } from './keys.ts';

/** A context. */
export type Context = {
  /** Asked last: only when nothing that has the focus took the key. Other contexts are asked before the focused element hears of it. */
  readonly isLast?: true;
  /** Where it works: the usual window, pages on the whole screen, or both. */
  readonly screen: 'window' | 'whole' | 'both';
  readonly holds: (event: Pressed & { readonly target: EventTarget | null }) => boolean;
};

/** A question is a dialog, too. */
const dialogs = '[role="dialog"], [role="alertdialog"]';

const hasDialog = (): boolean => document.querySelector(dialogs) !== null;

/** Whether a dialog, a menu or a list is open above the screen. */
export function hasOverlay(): boolean {
  return document.querySelector(`${dialogs}, [role="menu"], [role="listbox"]`) !== null;
}

/** The contexts. */
export const contexts = {
  /** On every screen: in fields and dialogs, and on the full screen. */
  anywhere: { screen: 'both', holds: () => true },
  /** Everywhere in the window. A character goes to the field a person is typing in. */
  window: {
    isLast: true,
    screen: 'window',
    holds: (event) => !(isWriting(event) && isTyping(event.target)),
  },
  /** Below dialogs, menus and lists that are open. */
  background: { isLast: true, screen: 'both', holds: () => !hasOverlay() },
  /** In the reader, also in its tools and fields. */
  document: { screen: 'window', holds: () => !hasDialog() },
  /** On the pages of a document: letters, and what moves. */
  pages: { screen: 'window', holds: (event) => isOnPages(event) && !hasDialog() },
  /** The same, also on the whole screen. */
  turning: { screen: 'both', holds: (event) => isOnPages(event) && !hasDialog() },
  /** What helps to read, in the window and on the full screen. */
  aids: { screen: 'both', holds: () => !hasOverlay() },
  /** While pages fill the whole screen. */
  'whole-screen': { screen: 'whole', holds: () => true },
} as const satisfies Readonly<Record<string, Context>>;

/** Whether a command of this context does nothing on the present screen. */
export function isOffScreen({ screen }: Context): boolean {
  return screen !== 'both' && (screen === 'whole') !== isFullScreen();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

/** Fields, and the text in large letters, have keys of their own. In the tools arrows, Home and End mean something else; letters do not. */
function isOnPages({ code, target }: Pick<KeyboardEvent, 'code' | 'target'>): boolean {
  if (!(target instanceof HTMLElement)) return true;
  if (
    target.closest(
      'input, textarea, select, [role="listbox"], [role="radiogroup"], [aria-haspopup="listbox"], [data-reading-text]',
    )
  )
    return false;
  const isInTools = target.closest('[role="toolbar"], [role="tab"], [role="separator"]') !== null;
  return !isInTools || code.startsWith('Key');
}
