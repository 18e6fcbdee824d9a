// The commands of an open document, as in the viewer of Firefox: find, page by page, larger, smaller, turned.
import { type Handlers, useCommands } from '../../app/commands/commands.ts';
import type { PdfView } from '../../pdf/view/pdf-view.ts';
import { turnPage } from './use-presentation.ts';

/** What the commands act on; without a view only those work that need no page. */
type ReaderCommands = {
  /** Whether the commands are for this document: two may be open beside each other. */
  readonly isInUse: boolean;
  readonly view: PdfView | undefined;
  readonly openFind: () => void;
  /** Goes to the next place found, or the one before. */
  readonly stepFind: (by: 1 | -1) => void;
  /** Ends finding; undefined when nothing is looked for. */
  readonly endFind: (() => void) | undefined;
  /** Closes the panel beside the pages; undefined when none is open. */
  readonly closePanel: (() => void) | undefined;
  readonly toggleOutline: () => void;
  readonly toggleText: () => void;
  readonly print: () => void;
  readonly bookmark: () => void;
  readonly highlight: () => void;
  readonly note: () => void;
};

/** Makes them work while the reader is open. */
export function useReaderCommands(reader: ReaderCommands): void {
  useCommands(reader.isInUse ? { ...documentCommands(reader), ...viewCommands(reader) } : {});
}

function documentCommands({ openFind, stepFind, closePanel, toggleOutline }: ReaderCommands): Handlers {
  return {
    find: openFind,
    foundNext: () => stepFind(1),
    foundBefore: () => stepFind(-1),
    contents: toggleOutline,
    pageBox: focusPageBox,
    closePanel: closePanel && { run: closePanel, isEnabled: isInReaderTools },
  };
}

function viewCommands({ view, endFind, ...reader }: ReaderCommands): Handlers {
  if (!view) return {};
  const goBy = (by: 1 | -1) => () => turnPage(view, by);
  return {
    endFind: endFind && { run: endFind, isEnabled: isInPages },
    largeText: reader.toggleText,
    printDocument: reader.print,
    bookmark: reader.bookmark,
    highlight: reader.highlight,
    note: reader.note,
    // Where there is no such place in the document, the keys lead to other screens as everywhere.
    trailBack: { run: () => view.jumps.back(), isEnabled: () => view.jumps.history.past.length > 0 },
    trailForward: { run: () => view.jumps.forward(), isEnabled: () => view.jumps.history.ahead.length > 0 },
    larger: () => view.zoomBy(1),
    smaller: () => view.zoomBy(-1),
    normalSize: () => view.zoom('page-width'),
    nextPage: goBy(1),
    pageBefore: goBy(-1),
    firstPage: () => view.jumps.to({ page: 1, offset: 0 }),
    lastPage: () => view.jumps.to({ page: view.pageCount, offset: 0 }),
    screenNext: goBy(1),
    screenBefore: goBy(-1),
    screenEnd: () => void document.exitFullscreen(),
  };
}

function isInPages(): boolean {
  const { activeElement } = document;
  return (
    activeElement === null ||
    activeElement === document.body ||
    activeElement.closest('[data-region="pages"]') !== null
  );
}

/** In the tools and panels, where Escape has nothing nearer to end: the box of the page, or a field that is not empty yet. */
function isInReaderTools(): boolean {
  const { activeElement } = document;
  if (!activeElement || activeElement.matches('input[data-page]')) return false;
  if (
    activeElement instanceof HTMLInputElement &&
    activeElement.type === 'search' &&
    activeElement.value !== ''
  )
    return false;
  return activeElement.closest('[data-region="reader-panel"], [data-region="reader-tools"]') !== null;
}

function focusPageBox(): void {
  document.querySelector<HTMLInputElement>('input[data-page]')?.focus();
}
