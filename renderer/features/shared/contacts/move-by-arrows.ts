// Up and down arrows move from link to link of a list.
import type { KeyboardEvent } from 'react';

/** Moves the focus to the link before or after the present one. */
export function moveByArrows(list: Element | null, event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const links: (Element | null)[] = [...(list?.querySelectorAll('a') ?? [])];
  const next = links[links.indexOf(document.activeElement) + step];
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
}
