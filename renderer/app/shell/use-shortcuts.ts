// Decides which keys work in every screen; a screen that handles a key itself calls preventDefault and is left alone.
import { useEffect, useRef } from 'react';
import { appService } from '../../data/services/app.ts';
import { printScreen } from '../../data/services/print-page.ts';
import { isWholeScreen } from '../../data/session/whole-screen.ts';
import { focusSearchBox } from '../../features/shared/search-focus.ts';
import { currentRoute, navigate } from '../routes/routes.ts';

const isMac = navigator.platform.startsWith('Mac');

/** What a shortcut or a menu entry asks for. */
type Command =
  | 'search'
  | 'back'
  | 'forward'
  | 'settings'
  | 'help'
  | 'about'
  | 'print'
  | 'next-region'
  | 'previous-region';

/** Makes the keys and the menu of the program work. */
export function useShortcuts(actions: { readonly showKeys: () => void }): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const run = (command: Command): void => {
      if (!isWholeScreen()) runCommand(command, () => latest.current.showKeys());
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const command = commandOf(event);
      if (!command) return;
      event.preventDefault();
      run(command);
    };
    addEventListener('keydown', onKey);
    const endMenu = appService.menuChosen((command) => {
      if (command !== 'find' && !(command === 'print' && isReading())) run(command);
    });
    return () => {
      removeEventListener('keydown', onKey);
      endMenu();
    };
  }, []);
}

/** The command of a pressed key; letters are taken by their place on the keyboard, so that Greek layouts work. */
function commandOf(event: KeyboardEvent): Command | undefined {
  const isControl = isMac ? event.metaKey : event.ctrlKey;
  const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey;
  if (isPlain && event.key === 'F6') return event.shiftKey ? 'previous-region' : 'next-region';
  if (isPlain && event.key === 'F1') return 'help';
  if (isControl && !event.altKey && !event.shiftKey) return controlCommands[event.code];
  if (event.altKey && !isControl && !isMac) return altCommands[event.key];
  return isPlain && event.key === '/' && !isInField(event.target) ? 'search' : undefined;
}

const controlCommands: Readonly<Record<string, Command>> = {
  KeyK: 'search',
  KeyL: 'search',
  KeyP: 'print',
  Comma: 'settings',
  ...(isMac ? { BracketLeft: 'back', BracketRight: 'forward' } : {}),
};
const altCommands: Readonly<Record<string, Command>> = { ArrowLeft: 'back', ArrowRight: 'forward' };

function runCommand(command: Command, showKeys: () => void): void {
  const actions: Readonly<Record<Command, () => void>> = {
    search: focusSearchBox,
    back: () => history.back(),
    forward: () => history.forward(),
    settings: () => navigate({ screen: 'settings' }),
    about: () => navigate({ screen: 'about' }),
    help: showKeys,
    print: () => void printScreen(),
    'next-region': () => focusRegion(1),
    'previous-region': () => focusRegion(-1),
  };
  actions[command]();
}

function focusRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter((region) =>
    region.checkVisibility(),
  );
  const present = regions.findIndex((region) => region.contains(document.activeElement));
  const innermost = regions.findLastIndex((region) => region.contains(document.activeElement));
  const start = step === 1 ? innermost : present;
  const next = regions[(start + step + regions.length) % regions.length] ?? regions[0];
  const first = next?.matches('[tabindex]')
    ? next
    : next?.querySelector<HTMLElement>('a[href], button, input, [tabindex="0"]');
  first?.focus();
}

function isInField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

function isReading(): boolean {
  return currentRoute()?.screen === 'read';
}
