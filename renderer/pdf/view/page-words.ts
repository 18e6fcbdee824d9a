// Names of pages and their annotations for screen readers, in the language of the program.
import type { EventBus } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';

/** What pdf.js leaves to be named. */
export type PageWords = {
  readonly page: (number: number) => string;
  /** A sign on the page with words behind it. */
  readonly remark: string;
  readonly day: (at: Date) => string;
};

/** Takes the place of pdf.js' own sentences: they are English here, and it names all pages of a document before it shows one. */
export const noSentences = {
  getLanguage: () => 'en',
  getDirection: () => 'ltr',
  get: () => Promise.resolve(''),
  translate: () => Promise.resolve(),
  translateOnce: () => Promise.resolve(),
  destroy: () => Promise.resolve(),
  pause: () => undefined,
  resume: () => undefined,
};

/** Names pages once they are drawn. */
export function namePages(bus: EventBus, words: () => PageWords, signal: AbortSignal): void {
  const observer = new MutationObserver((changes) => {
    for (const { target } of changes) nameDays(target as Element, words());
  });
  bus.on('pagerendered', ({ pageNumber, source }: { pageNumber: number; source: { div: HTMLElement } }) => {
    source.div.ariaLabel = words().page(pageNumber);
  });
  bus.on('annotationlayerrendered', ({ source }: { source: { div: HTMLElement } }) => {
    for (const sign of source.div.querySelectorAll<HTMLImageElement>('.textAnnotation > img'))
      sign.alt = words().remark;
    // The words of a remark come into the page when they are asked for.
    observer.observe(source.div, { childList: true, subtree: true });
    nameDays(source.div, words());
  });
  signal.addEventListener('abort', () => observer.disconnect());
}

function nameDays(within: Element, words: PageWords): void {
  for (const time of within.querySelectorAll<HTMLTimeElement>('time.popupDate:empty'))
    time.textContent = words.day(new Date(time.dateTime));
}
