// Focus of the reader: it goes to the pages in use when the focused element is gone or is in another pane.
import { type RefObject, useEffect, useRef } from 'react';

/**
 * Gives the focus to the pages when a document is ready and when the panel beside it is closed, unless another element has it.
 * Also when a person switches to them from the other pane. `panel` is undefined while none is open.
 */
export function usePagesFocus(
  pages: RefObject<HTMLElement | null>,
  {
    isReady,
    isInUse,
    panel,
  }: { readonly isReady: boolean; readonly isInUse: boolean; readonly panel: string | undefined },
): void {
  const wasInUse = useRef(isInUse);
  useEffect(() => {
    if (!isReady || !isInUse) return;
    const pane = document.activeElement?.closest('[data-pane]');
    const isElsewhere = pane ? !pane.contains(pages.current) : false;
    // The browser moves the focus to the body when the element that had it goes away: also with the panel of the other pane.
    const isNowhere = document.activeElement === document.body && (panel === undefined || !wasInUse.current);
    if (isNowhere || isElsewhere) pages.current?.focus({ preventScroll: true });
  }, [pages, isReady, isInUse, panel]);
  useEffect(() => {
    wasInUse.current = isInUse;
  }, [isInUse]);
}

/** Gives the focus to the pages in use, or to the text that is shown instead of them. */
export function focusPages(): void {
  const inUse = document.querySelector('[data-in-use]');
  const text = inUse?.querySelector<HTMLElement>('[data-reading-text] [role="document"]');
  const pages = inUse?.querySelector<HTMLElement>('[data-region="pages"]');
  (text ?? pages)?.focus({ preventScroll: true });
}
