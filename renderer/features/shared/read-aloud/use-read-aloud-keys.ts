// Decides which keys belong to reading aloud: F8 begins, pauses and goes on, Escape ends it.
import { useEffect, useRef } from 'react';
import type { ReadAloud } from './use-read-aloud.ts';

/** Listens while the screen is open. */
export function useReadAloudKeys(readAloud: ReadAloud, canStart: boolean): void {
  const latest = useRef({ readAloud, canStart });
  useEffect(() => {
    latest.current = { readAloud, canStart };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
      if (event.defaultPrevented || !isPlain || event.repeat) return;
      const act = actionOf(event, latest.current);
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, []);
}

function actionOf(
  { key, target }: KeyboardEvent,
  { readAloud, canStart }: { readonly readAloud: ReadAloud; readonly canStart: boolean },
): (() => void) | undefined {
  if (key !== 'F8' && key !== 'Escape') return undefined;
  // What lies over the screen has its own Escape, and so have fields.
  if (document.querySelector('[role="dialog"], [role="menu"], [role="listbox"]')) return undefined;
  if (key === 'F8') return canStart ? readAloud.toggleHeard : undefined;
  const isField =
    target instanceof Element && target.closest('input:not([type="checkbox"]), textarea') !== null;
  return readAloud.state.kind !== 'off' && !isField ? readAloud.stop : undefined;
}
