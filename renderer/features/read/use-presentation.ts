// Pages on the whole screen: one at a time, by keys and clicks, until Escape.
import { type RefObject, useEffect } from 'react';
import { showNotice } from '../../data/session/notice-store.ts';
import type { PdfView } from '../../pdf/view/pdf-view.ts';

/** Begins to show pages on the whole screen. `refused` is said when the computer does not let the window have it. */
export function usePresentation(
  stage: RefObject<HTMLElement | null>,
  view: PdfView | undefined,
  refused: string,
): () => void {
  useEffect(() => {
    if (!view) return undefined;
    const onChange = (): void => view.layout.present(document.fullscreenElement === stage.current);
    const onClick = (event: MouseEvent): void => {
      const isLink =
        event.target instanceof Element && event.target.closest('a, button, input, select, textarea');
      if (!view.layout.isPresenting || isLink || event.button !== 0) return;
      turnPage(view, event.shiftKey ? -1 : 1);
    };
    const box = stage.current;
    document.addEventListener('fullscreenchange', onChange);
    box?.addEventListener('click', onClick);
    return () => {
      document.removeEventListener('fullscreenchange', onChange);
      box?.removeEventListener('click', onClick);
      if (document.fullscreenElement) void document.exitFullscreen();
    };
  }, [stage, view]);
  return () => {
    void stage.current
      ?.requestFullscreen()
      .then(() => stage.current?.querySelector<HTMLElement>('[data-region="pages"]')?.focus())
      .catch(() => showNotice({ kind: 'words', words: refused }));
  };
}

/** Shows the next page, or the one before, from its top. */
export function turnPage(view: PdfView, by: 1 | -1): void {
  view.goTo({ page: view.place().page + by, offset: 0 });
}
