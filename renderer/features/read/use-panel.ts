// The open panel beside the pages. It stays open when the pane changes, and shows the pane in use.
import { useCallback, useRef, useState } from 'react';
import { isSameItem } from '../../../core/kit/item-id.ts';
import type { Pane } from './panes.ts';

/** The tabs of the panel. */
export type SidePanelName = 'outline' | 'thumbnails' | 'notes' | 'find' | 'parts';

/** The panel of the reader. */
export type ReaderPanel = {
  readonly panel: SidePanelName | undefined;
  readonly onPanel: (panel: SidePanelName | undefined) => void;
  /** Closes the panel, or opens it with the tab it had last. */
  readonly onTogglePanel: () => void;
  /** True once after a panel was opened: then it gets the focus, and not when one turns to the other pane. */
  readonly takeOpened: () => boolean;
};

/** Where the panel has room of its own; elsewhere it floats over the pages and would cover the words that were found. */
const wide = window.matchMedia('(width >= 1100px)');

/** Words that are asked for are shown in the panel; those of a document before are not. */
export function usePanel(pane: Pane | undefined): ReaderPanel {
  const { resourceId = '', query } = pane?.request ?? {};
  const [panel, setPanel] = useState<SidePanelName | undefined>(query && wide.matches ? 'find' : undefined);
  const [shown, setShown] = useState({ key: pane?.key, resourceId, query });
  const isOpened = useRef(true);
  const last = useRef<SidePanelName>('outline');
  if (panel !== undefined && panel !== 'parts') last.current = panel;
  if (pane && (shown.key !== pane.key || shown.resourceId !== resourceId || shown.query !== query)) {
    setShown({ key: pane.key, resourceId, query });
    // The same words in the same document: it is only called by its own id now.
    const isNamed = shown.query === query && isSameItem(shown.resourceId, resourceId);
    if (query && shown.query !== query && wide.matches) setPanel('find');
    else if (shown.key === pane.key && panel === 'find' && !isNamed) setPanel(undefined);
  }
  const onPanel = useCallback((name: SidePanelName | undefined): void => {
    isOpened.current = true;
    setPanel(name);
  }, []);
  const onTogglePanel = (): void => onPanel(panel === undefined ? last.current : undefined);
  const takeOpened = useCallback((): boolean => {
    const wasOpened = isOpened.current;
    isOpened.current = false;
    return wasOpened;
  }, []);
  return { panel, onPanel, onTogglePanel, takeOpened };
}
