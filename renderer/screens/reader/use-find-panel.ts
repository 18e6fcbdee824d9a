// Decides how the find panel is opened, gone on with and left, wherever in the reader the keyboard is.
import { useCallback } from 'react';
import type { FoundMarks } from './use-found-marks.ts';
import type { ReaderPanel } from './use-panel.ts';

/** What can be asked of the panels from outside of them. */
export type FindPanelControl = {
  /** Shows the find panel, ready for other words. */
  readonly open: () => void;
  /** Goes to the next mark (1) or the one before (-1); with nothing to find the panel asks for words. */
  readonly step: (by: 1 | -1) => void;
  /** Closes the panel that is open. */
  readonly close: () => void;
};

/** Controls the find panel of the document in use. */
export function useFindPanel(
  { words, setWords, step }: FoundMarks,
  { panel, onPanel }: Pick<ReaderPanel, 'panel' | 'onPanel'>,
): FindPanelControl {
  const open = (): void => {
    const box = document.querySelector<HTMLInputElement>('input[data-find-words]');
    if (box) box.select();
    else onPanel('find');
  };
  const close = useCallback((): void => {
    onPanel(undefined);
    if (panel === 'find') setWords('');
  }, [panel, onPanel, setWords]);
  return {
    open,
    step: (by) => (panel === 'find' && words.trim() !== '' ? step(by) : open()),
    close,
  };
}
