// Decides which keys the reader adds: find, page by page, larger and smaller.
import { useEffect, useRef } from 'react';
import { host } from '../../host/bridge.ts';
import type { PdfView, ViewPlace } from '../../viewer/pdf-view.ts';

/** What the keys act on. */
export type ReaderKeys = { readonly view: PdfView | undefined; readonly openFind: () => void; readonly place: ViewPlace };

/** Listens while the reader is open; keys typed into fields are left alone. */
export function useReaderKeys(keys: ReaderKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (handleKey(event, latest.current)) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    const endMenu = host.app.menuChosen((command) => {
      if (command === 'find') latest.current.openFind();
    });
    return () => {
      window.removeEventListener('keydown', onKey);
      endMenu();
    };
  }, []);
}

function handleKey(event: KeyboardEvent, { view, openFind, place }: ReaderKeys): boolean {
  const isControl = (event.ctrlKey || event.metaKey) && !event.altKey;
  // By place on the keyboard, so that a Greek layout works.
  if (isControl && event.code === 'KeyF') return done(openFind);
  if (event.key === 'F3') return done(openFind);
  if (!view || event.altKey || isInField(event.target)) return false;
  if (isControl && (event.key === '+' || event.key === '=')) return done(() => view.zoomBy(1));
  if (isControl && event.key === '-') return done(() => view.zoomBy(-1));
  if (isControl && event.key === '0') return done(() => view.zoom('page-width'));
  if (event.ctrlKey || event.metaKey) return false;
  if (event.key === 'ArrowRight' || event.key === 'n') return done(() => view.goTo({ page: place.page + 1, offset: 0 }));
  if (event.key === 'ArrowLeft' || event.key === 'p') return done(() => view.goTo({ page: place.page - 1, offset: 0 }));
  if (event.key === 'Home') return done(() => view.goTo({ page: 1, offset: 0 }));
  if (event.key === 'End') return done(() => view.goTo({ page: view.pageCount, offset: 0 }));
  return false;
}

function done(act: () => void): true {
  act();
  return true;
}

function isInField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, button, [role="listbox"], [role="toolbar"]') !== null;
}
