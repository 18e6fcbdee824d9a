// Decides which keys go from one open document to another, close one, and show two places.
import { useEffect } from 'react';
import { tabBeside } from '../../../core/vault/tabs.ts';
import { navigate } from '../../app/routes/routes.ts';
import { isWholeScreen } from '../../data/session/whole-screen.ts';
import { tabsNow } from '../../data/user-data/open-tabs.ts';
import { halfInUse } from './halves.ts';
import { closeTabOf, halvesNow, toggleHalves, turnToOther } from './halves-store.ts';

const isMac = navigator.platform.startsWith('Mac');

/** Listens while the reader is open. */
export function useFrameKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const act = event.defaultPrevented ? undefined : frameAction(event);
      if (!act || isWholeScreen() || document.querySelector('[role="dialog"]')) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, []);
}

/** What a key does; letters are taken by their place on the keyboard, so that Greek layouts work. */
function frameAction(event: KeyboardEvent): (() => void) | undefined {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (altKey) return undefined;
  const isCommand = isMac ? metaKey && !ctrlKey : ctrlKey && !metaKey;
  if (isCommand && !shiftKey && code === 'KeyW') return closeFront;
  if (ctrlKey && !metaKey && key === 'Tab') return () => step(shiftKey ? -1 : 1);
  if (ctrlKey && !metaKey && key === 'PageDown') return () => step(1);
  if (ctrlKey && !metaKey && key === 'PageUp') return () => step(-1);
  if (ctrlKey || metaKey || key !== 'F2') return undefined;
  return shiftKey ? turnToOther : toggleHalves;
}

function closeFront(): void {
  const front = halfInUse(halvesNow())?.asked.resourceId;
  if (front !== undefined) closeTabOf(front);
}

function step(by: 1 | -1): void {
  const front = halfInUse(halvesNow())?.asked.resourceId;
  const next = front === undefined ? undefined : tabBeside(tabsNow(), front, by);
  if (next !== undefined) navigate({ screen: 'read', resourceId: next });
}
