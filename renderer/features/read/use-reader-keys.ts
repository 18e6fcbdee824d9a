// Decides which keys the reader adds, as in the viewer of Firefox: find, page by page, larger, smaller, turned.
import { useEffect, useRef } from 'react';
import { appService } from '../../data/services/app.ts';
import { isWholeScreen } from '../../data/session/whole-screen.ts';
import type { PdfView } from '../../pdf/view/pdf-view.ts';
import { presentingAction } from './use-presentation.ts';

/** What the keys act on; without a view only those work that need no page. */
export type ReaderKeys = {
  /** Whether the keys are for this document: two may be open beside each other. */
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
  readonly cite: () => void;
};

/** Listens while the reader is open; keys typed into fields are left alone. */
export function useReaderKeys(keys: ReaderKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isMine = latest.current.isInUse && !event.defaultPrevented;
      const act = isMine ? actionOf(event, latest.current) : undefined;
      if (!act) return;
      event.preventDefault();
      act();
    };
    // Before the keys of the frame, which print the window.
    window.addEventListener('keydown', onKey, { capture: true });
    const endMenu = appService.menuChosen((command) => {
      if (!latest.current.isInUse || isWholeScreen()) return;
      if (command === 'find') latest.current.openFind();
      if (command === 'print') latest.current.print();
    });
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true });
      endMenu();
    };
  }, []);
}

/** What a pressed key does; undefined when it is none of the reader's. */
export function actionOf(event: KeyboardEvent, keys: ReaderKeys): (() => void) | undefined {
  const isControl = event.ctrlKey || event.metaKey;
  const isPlain = !isControl && !event.altKey;
  if (keys.view && isWholeScreen()) return actionPresenting(event, keys, keys.view);
  if (document.querySelector('[role="dialog"]')) return undefined;
  // Letters by their place on the keyboard, so that a Greek layout works.
  if (isControl && event.altKey && event.code === 'KeyG') return focusPageBox;
  const along = alongTrail(event, keys.view);
  if (along) return along;
  if (isControl && !event.altKey) return controlAction(event, keys);
  if (!isPlain) return undefined;
  if (event.key === 'Escape' && isBesidePages(event.target)) return keys.closePanel;
  if (event.key === 'F3') return stepAction(event, keys);
  if (event.key === 'F4') return keys.toggleOutline;
  if (event.key === 'F9' && keys.view && !isInText(event.target)) return keys.toggleText;
  if (isInField(event.target) || isInText(event.target)) return undefined;
  if (isInTools(event.target) && !event.code.startsWith('Key')) return undefined;
  return plainAction(event, keys);
}

/** Over the whole screen nothing else is seen, so keys that open something do nothing. */
function actionPresenting(event: KeyboardEvent, keys: ReaderKeys, view: PdfView): (() => void) | undefined {
  if (event.altKey) return undefined;
  // The menu would take them otherwise, and make the whole window larger.
  if (event.ctrlKey || event.metaKey) return controlAction(event, keys) && doNothing;
  const turn = presentingAction(event, view);
  const isTaken = isInField(event.target) || isInTools(event.target);
  return turn ?? (isTaken ? undefined : movingAction(event, view));
}

function doNothing(): void {}

/** Back and forward inside the document; where there is no such place, the keys lead to other screens as everywhere. */
function alongTrail(event: KeyboardEvent, view: PdfView | undefined): (() => void) | undefined {
  if (!view) return undefined;
  const isMac = navigator.platform.startsWith('Mac');
  const isHeld = isMac ? event.metaKey : event.altKey && !event.ctrlKey;
  const [back, forward] = isMac ? ['BracketLeft', 'BracketRight'] : ['ArrowLeft', 'ArrowRight'];
  if (!isHeld || event.shiftKey) return undefined;
  if (event.code === back && view.jumps.trail.past.length > 0) return () => view.jumps.back();
  if (event.code === forward && view.jumps.trail.ahead.length > 0) return () => view.jumps.forward();
  return undefined;
}

function controlAction(event: KeyboardEvent, keys: ReaderKeys): (() => void) | undefined {
  const { view, openFind, print, bookmark } = keys;
  if (event.code === 'KeyF') return openFind;
  if (event.code === 'KeyG') return stepAction(event, keys);
  if (event.code === 'KeyP') return view && print;
  if (event.code === 'KeyD') return view && bookmark;
  if (!view) return undefined;
  if (event.key === '+' || event.key === '=') return () => view.zoomBy(1);
  if (event.key === '-') return () => view.zoomBy(-1);
  return event.key === '0' ? () => view.zoom('page-width') : undefined;
}

function stepAction(event: KeyboardEvent, keys: ReaderKeys): () => void {
  return () => keys.stepFind(event.shiftKey ? -1 : 1);
}

function plainAction(event: KeyboardEvent, keys: ReaderKeys): (() => void) | undefined {
  const { view } = keys;
  if (!view) return undefined;
  switch (event.code) {
    case 'Escape':
      // Chosen words are nearer: the bar beside them lets go of them first.
      return isInPages(event.target) && !isBarShown() ? keys.endFind : undefined;
    case 'KeyH':
      return keys.highlight;
    case 'KeyN':
      return keys.note;
    case 'KeyC':
      return keys.cite;
    case 'KeyR':
      return () => view.rotate(event.shiftKey ? -1 : 1);
    default:
      return movingAction(event, view);
  }
}

function movingAction(event: KeyboardEvent, view: PdfView): (() => void) | undefined {
  const { page } = view.place();
  const goTo = (wanted: number) => () => view.goTo({ page: wanted, offset: 0 });
  switch (event.code) {
    case 'ArrowRight':
    case 'KeyJ':
      return goTo(page + 1);
    case 'ArrowLeft':
    case 'KeyP':
    case 'KeyK':
      return goTo(page - 1);
    case 'Home':
      return () => view.jumps.to({ page: 1, offset: 0 });
    case 'End':
      return () => view.jumps.to({ page: view.pageCount, offset: 0 });
    default:
      return undefined;
  }
}

/** The text in large letters goes to its own page when it is left. */
function isInText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-reading-text]') !== null;
}

function isInPages(target: EventTarget | null): boolean {
  return (
    target === document.body ||
    (target instanceof Element && target.closest('[data-region="pages"]') !== null)
  );
}

/** In the tools and panels, where Escape has nothing nearer to end: the box of the page, or a field that is not empty yet. */
function isBesidePages(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || target.matches('input[data-page]')) return false;
  if (target instanceof HTMLInputElement && target.type === 'search' && target.value !== '') return false;
  return target.closest('[data-region="reader-panel"], [data-region="reader-tools"]') !== null;
}

function isBarShown(): boolean {
  return document.querySelector('[data-selection-bar]') !== null;
}

function focusPageBox(): void {
  document.querySelector<HTMLInputElement>('input[data-page]')?.focus();
}

function isInField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest(
      'input, textarea, select, [role="listbox"], [role="radiogroup"], [aria-haspopup="listbox"]',
    ) !== null
  );
}

/** Arrows, Home and End mean something of their own there; letters do not. */
function isInTools(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('[role="toolbar"], [role="tab"], [role="separator"]') !== null
  );
}
