// Decides where the keyboard goes on when the panel beside the pages is closed from inside: to the pages.
import { type RefObject, useEffect, useRef } from 'react';

/** Gives the focus to the pages when it vanished together with the panel; `panel` is undefined while none is open. */
export function usePagesFocus(pages: RefObject<HTMLElement | null>, panel: string | undefined): void {
  const before = useRef(panel);
  useEffect(() => {
    const isClosed = before.current !== undefined && panel === undefined;
    before.current = panel;
    // The browser moves the focus here when the element that had it goes away.
    if (isClosed && document.activeElement === document.body) pages.current?.focus({ preventScroll: true });
  }, [pages, panel]);
}
