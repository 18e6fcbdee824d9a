// The one listener for keys and menu. Screens register what a command does while they are shown.

import { useEffect, useLayoutEffect, useRef } from 'react';
import type { MenuCommand } from '../../../core/ipc/menu-commands.ts';
import { appService } from '../../data/services/calls.ts';
import { isFullScreen } from '../../data/session/full-screen.ts';
import { userDataNow } from '../../data/user-data/user-data-store.ts';
import { type CommandId, type CommandRow, commandRows, isOnlyListed } from './command-table.ts';
import { type Context, contexts, isOffScreen } from './contexts.ts';
import { isPress, isSingleCharacter } from './keys.ts';

/** What a command does. */
type Run = () => void;

/** What a command does and, where that changes from moment to moment, whether it can be done now. */
type Handler = Run | { readonly run: Run; readonly isEnabled: () => boolean };

/** What some commands do; undefined for those that cannot be done at present. */
export type Handlers = { readonly [Id in CommandId]?: Handler | undefined };

/** The newest comes first: a screen or pane that is shown later is asked before the frame and the modules that were there already. */
let registered: readonly (() => Handlers)[] = [];

/** Registers what commands do until the function that it returns is called. `handlers` is asked each time a command is run. */
export function registerCommands(handlers: () => Handlers): () => void {
  registered = [handlers, ...registered];
  return () => {
    registered = registered.filter((one) => one !== handlers);
  };
}

/** Says what commands do while the component is shown. */
export function useCommands(handlers: Handlers): void {
  const latest = useRef(handlers);
  // With what is shown: a key that is pressed right after it must not act on what was there before.
  useLayoutEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => registerCommands(() => latest.current), []);
}

/** Listens to keys and menu; for the frame of the window. */
export function useCommandListener(): void {
  useEffect(() => {
    const before = (event: KeyboardEvent): void => takeKey(event, false);
    const after = (event: KeyboardEvent): void => takeKey(event, true);
    addEventListener('keydown', before, { capture: true });
    addEventListener('keydown', after);
    const endMenu = appService.menuChosen(runFromMenu);
    return () => {
      removeEventListener('keydown', before, { capture: true });
      removeEventListener('keydown', after);
      endMenu();
    };
  }, []);
}

function takeKey(event: KeyboardEvent, isLast: boolean): void {
  if (event.defaultPrevented) return;
  for (const [id, row] of rowsOf(event)) {
    const run = runOf(id);
    const context: Context | undefined = run && row.when && contexts[row.when];
    if (!run || !context || (context.isLast ?? false) !== isLast || !context.holds(event)) continue;
    const isOff = isOffScreen(context);
    // Pages on the whole screen hide what a command would show. Its key does nothing there, or the menu of the window would take it.
    if (!isOff || context.screen === 'window') event.preventDefault();
    if (isOff) continue;
    if (row.isOnly) event.stopPropagation();
    run();
    return;
  }
}

/** The commands that a press may mean. With Shift held it may be a press without Shift, unless a command has it with Shift. */
function rowsOf(event: KeyboardEvent): readonly (readonly [CommandId, CommandRow])[] {
  const matching = (isShiftFree: boolean) =>
    commandRows.filter(
      ([, row]) => !(row.isOnce && event.repeat) && hasPress(row, event, isShiftFree && row.isExact !== true),
    );
  const exact = matching(false);
  return exact.length > 0 || !event.shiftKey ? exact : matching(true);
}

function hasPress(row: CommandRow, event: KeyboardEvent, isShiftFree: boolean): boolean {
  const areLetterKeysOn = userDataNow().settings.areLetterKeysOn ?? false;
  return [...row.keys, ...(row.unlisted ?? [])].some(
    (keys) =>
      !isOnlyListed(keys) &&
      (areLetterKeysOn || !isSingleCharacter(keys)) &&
      isPress(keys, event, { isShiftFree }),
  );
}

function runFromMenu(command: MenuCommand): void {
  if (isFullScreen()) return;
  for (const [id, row] of commandRows) {
    const run = row.menu === command ? runOf(id) : undefined;
    if (!run) continue;
    run();
    return;
  }
}

function runOf(id: CommandId): Run | undefined {
  for (const handlers of registered) {
    const handler = handlers()[id];
    if (typeof handler === 'function') return handler;
    if (handler?.isEnabled()) return handler.run;
  }
  return undefined;
}
