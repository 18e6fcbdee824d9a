// Pages that cannot be drawn. Each gets an element in its place, so that the screen can say so there.
import { type EventBus, type PDFViewer, RenderingStates } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import { longestPageMs } from '../read/watch-pages.ts';

/** Elements to be filled, by the number of their page. */
export type UndrawnPlaces = ReadonlyMap<number, HTMLElement>;

/** What it needs of the view. */
type UndrawnView = { readonly viewer: () => PDFViewer; readonly bus: EventBus; readonly signal: AbortSignal };

type PageEvent = {
  readonly pageNumber: number;
  /** The page, or the sharper part of it that pdf.js draws over a page at a large zoom. */
  readonly source: { readonly div: HTMLElement };
  readonly error?: unknown;
};

/** Tells `onChange` whenever there is another such page, or one less. */
export function placeUndrawnPages(
  { viewer, bus, signal }: UndrawnView,
  onChange: (places: UndrawnPlaces) => void,
): void {
  const places = new Map<number, HTMLElement>();
  const timers = new Map<number, ReturnType<typeof setTimeout>>();
  const place = (number: number, page: HTMLElement): void => {
    const known = places.get(number);
    const box = known ?? document.createElement('div');
    box.className = 'undrawnPage';
    // pdf.js empties a page before it draws it anew.
    page.append(box);
    if (known) return;
    places.set(number, box);
    onChange(new Map(places));
  };
  const remove = (number: number): void => {
    places.get(number)?.remove();
    if (places.delete(number)) onChange(new Map(places));
  };
  const isRunning = (number: number): boolean =>
    viewer().getPageView(number - 1)?.renderingState === RenderingStates.RUNNING;
  // A page whose sharper part cannot be drawn is shown all the same.
  const isPart = (number: number, source: object): boolean => viewer().getPageView(number - 1) !== source;
  const onRender = ({ pageNumber, source }: PageEvent): void => {
    if (isPart(pageNumber, source)) return;
    clearTimeout(timers.get(pageNumber));
    const look = (): void => {
      if (isRunning(pageNumber)) place(pageNumber, source.div);
    };
    timers.set(pageNumber, setTimeout(look, longestPageMs));
  };
  const onRendered = ({ pageNumber, source, error }: PageEvent): void => {
    if (isPart(pageNumber, source)) return;
    clearTimeout(timers.get(pageNumber));
    timers.delete(pageNumber);
    if (error) place(pageNumber, source.div);
    else remove(pageNumber);
  };
  // pdf.js may still send events after the view is closed. A timer that starts then keeps the whole document in memory.
  bus.on('pagerender', onRender, { signal });
  bus.on('pagerendered', onRendered, { signal });
  signal.addEventListener('abort', () => {
    for (const timer of timers.values()) clearTimeout(timer);
  });
}
