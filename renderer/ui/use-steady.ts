// What lies under the pointer stays where it is while a button of the mouse is down: a press ends only where it began.
import { useState, useSyncExternalStore } from 'react';

let isDown = false;
const listeners = new Set<() => void>();

function change(next: boolean): void {
  if (isDown === next) return;
  isDown = next;
  for (const listener of [...listeners]) listener();
}

const press = (): void => change(true);
// The click comes right after the button is let go, and is for what is there at that moment.
const release = (): void => void setTimeout(() => change(false));

// Fields lose the focus while the button is down; only when the window does may its end be missed.
const leave = ({ target }: Event): void => {
  if (target === window) release();
};
const ends = { pointerup: release, pointercancel: release, blur: leave } as const;

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    window.addEventListener('pointerdown', press, true);
    for (const [end, listen] of Object.entries(ends)) window.addEventListener(end, listen, true);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    isDown = false;
    window.removeEventListener('pointerdown', press, true);
    for (const [end, listen] of Object.entries(ends)) window.removeEventListener(end, listen, true);
  };
}

/** The value as it was when the pointer went down, for as long as it is down; the present one otherwise. Wants a value that is kept between renders. */
export function useSteady<T>(value: T): T {
  const isHeld = useSyncExternalStore(subscribe, () => isDown);
  const [shown, setShown] = useState(value);
  if (isHeld) return shown;
  if (shown !== value) setShown(value);
  return value;
}
