// Open, continue and close the find panel, wherever in the reader the focus is.
import { useCallback, useEffect, useRef } from 'react';
import type { FoundMarks } from './use-found-marks.ts';
import type { ReaderPanel } from './use-panel.ts';

/** What can be asked of the panels from outside of them. */
type FindPanelControl = {
  /** Shows the find panel, ready for other words. */
  readonly open: () => void;
  /** Goes to the next mark (1) or the one before (-1); with nothing to find the panel asks for words. */
  readonly step: (by: 1 | -1) => void;
  /** Closes the panel that is open. */
  readonly close: () => void;
  /** Ends finding, its panel and its marks; undefined when nothing is looked for. */
  readonly end: (() => void) | undefined;
};

/** Controls the find panel. Marks go with it; those of `query`, the words one came by, stay while another panel takes its place. */
export function useFindPanel(
  { words, setWords, step }: FoundMarks,
  { panel, onPanel }: Pick<ReaderPanel, 'panel' | 'onPanel'>,
  query: string | undefined,
): FindPanelControl {
  const open = (): void => {
    const box = document.querySelector<HTMLInputElement>('input[data-find-words]');
    if (box) box.select();
    else onPanel('find');
  };
  const close = useCallback((): void => {
    // At once, and not once the panel is gone: the next Escape would end finding again instead of leading back.
    if (panel === 'find') setWords('');
    onPanel(undefined);
  }, [panel, setWords, onPanel]);
  const isCameBy = query !== undefined && words.trim() === query.trim();
  const before = useRef(panel);
  useEffect(() => {
    const isLeft = before.current === 'find' && panel !== 'find';
    before.current = panel;
    if (isLeft && !(isCameBy && panel !== undefined)) setWords('');
  }, [panel, isCameBy, setWords]);
  const end = (): void => {
    setWords('');
    if (panel === 'find') onPanel(undefined);
  };
  return {
    open,
    step: (by) => (words.trim() === '' ? open() : step(by)),
    close,
    end: panel === 'find' || words !== '' ? end : undefined,
  };
}
