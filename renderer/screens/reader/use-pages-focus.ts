// Decides where the keyboard goes on in the reader: to the pages, when what had the focus is gone.
import { type RefObject, useEffect } from 'react';

/**
 * Gives the focus to the pages when a document is ready and when the panel beside it is closed, unless something else has it.
 * `panel` is undefined while none is open.
 */
export function usePagesFocus(
  pages: RefObject<HTMLElement | null>,
  isReady: boolean,
  panel: string | undefined,
): void {
  useEffect(() => {
    // The browser moves the focus to the body when the element that had it goes away.
    const isNowhere = document.activeElement === document.body;
    if (isReady && panel === undefined && isNowhere) pages.current?.focus({ preventScroll: true });
  }, [pages, isReady, panel]);
}
