// A notice stands in the place of a page that cannot be drawn, and only there.
import type { EventBus, PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { placeUndrawnPages } from '../../../../../renderer/pdf/view/undrawn-pages.ts';

vi.mock('pdfjs-dist/legacy/web/pdf_viewer.mjs', () => ({
  RenderingStates: { INITIAL: 0, RUNNING: 1, PAUSED: 2, FINISHED: 3 },
}));
beforeEach(() => vi.stubGlobal('document', { createElement: () => ({ remove: () => undefined }) }));
afterEach(() => vi.unstubAllGlobals());

/** The first page of a view, and the part of it that pdf.js draws sharper at a large zoom. */
function watchedPage() {
  const handlers = new Map<string, (event: object) => void>();
  const div = { append: () => undefined };
  const [whole, part] = [
    { div, renderingState: 3 },
    { div, renderingState: 3 },
  ];
  const onChange = vi.fn();
  const closing = new AbortController();
  placeUndrawnPages(
    {
      viewer: () => ({ getPageView: () => whole }) as unknown as PDFViewer,
      bus: {
        on: (
          name: string,
          handler: (event: object) => void,
          { signal }: { readonly signal: AbortSignal },
        ) => {
          handlers.set(name, handler);
          signal.addEventListener('abort', () => handlers.delete(name));
        },
      } as unknown as EventBus,
      signal: closing.signal,
    },
    onChange,
  );
  const rendered = (source: object, error: unknown): void =>
    handlers.get('pagerendered')?.({ pageNumber: 1, source, error, isDetailView: source === part });
  const begun = (source: object): void => handlers.get('pagerender')?.({ pageNumber: 1, source });
  const shown = (): number[] => [...(onChange.mock.lastCall?.[0] ?? new Map()).keys()];
  return { whole, part, begun, rendered, shown, close: () => closing.abort() };
}

test('A page that cannot be drawn has a notice until it is drawn', () => {
  const { whole, rendered, shown } = watchedPage();
  rendered(whole, new Error('damaged'));
  expect(shown()).toEqual([1]);
  rendered(whole, null);
  expect(shown()).toEqual([]);
});

test('The sharper part of a page neither brings a notice nor takes one away', () => {
  const { whole, part, rendered, shown } = watchedPage();
  rendered(part, new Error('too large'));
  expect(shown()).toEqual([]);
  rendered(whole, new Error('damaged'));
  rendered(part, null);
  expect(shown()).toEqual([1]);
});

test('No timer runs for pages of a closed document, also when pdf.js begins to draw one after it was closed', () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { whole, begun, close } = watchedPage();
  begun(whole);
  expect(vi.getTimerCount()).toBe(1);
  close();
  expect(vi.getTimerCount()).toBe(0);
  begun(whole);
  expect(vi.getTimerCount()).toBe(0);
});
