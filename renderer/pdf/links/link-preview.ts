// A preview beside a link of the document: a small piece of the page that it leads to.
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { destinationOf, type LinkTarget, targetOf } from './link-target.ts';

/** Long enough not to flicker while the pointer passes over many links. */
const restMs = 350;
const widthPx = 460;
const heightPx = 170;
/** Points of the page shown above the place itself. */
const abovePt = 28;

/** What the preview needs of the view. */
type PreviewedView = {
  readonly pdf: PDFDocumentProxy;
  readonly container: HTMLElement;
  readonly signal: AbortSignal;
};

/** Shows the piece while the pointer rests on a link inside the document, or the keyboard is on it. Escape and moving on take it away. */
export function previewLinks({ pdf, container, signal }: PreviewedView): void {
  let shown: { readonly link: Element; end(): void } | undefined;
  const hide = (): void => {
    shown?.end();
    shown = undefined;
  };
  const begin = (event: Event): void => {
    const link =
      event.target instanceof Element ? event.target.closest('.annotationLayer a[href^="#"]') : null;
    if (link !== shown?.link) beginAt(link);
  };
  const beginAt = (link: Element | null): void => {
    hide();
    const destination = link && destinationOf(link);
    if (!link || destination === undefined) return;
    const controller = new AbortController();
    const timer = setTimeout(() => void show(pdf, container, link, destination, controller.signal), restMs);
    shown = {
      link,
      end: () => {
        clearTimeout(timer);
        controller.abort();
      },
    };
  };
  // Moves, too: after the pages have moved under it the pointer may already be on another link.
  container.addEventListener('pointermove', begin, { signal, passive: true });
  container.addEventListener('focusin', begin, { signal });
  container.addEventListener('pointerleave', hide, { signal });
  for (const name of ['click', 'focusout', 'keydown'])
    container.addEventListener(name, hide, { signal, passive: true });
  // The keyboard brings a link into sight by moving the pages, and stays on it.
  const moved = (): void => (shown && shown.link === document.activeElement ? beginAt(shown.link) : hide());
  container.addEventListener('scroll', moved, { signal, passive: true });
  signal.addEventListener('abort', hide);
}

async function show(
  pdf: PDFDocumentProxy,
  container: HTMLElement,
  link: Element,
  destination: unknown,
  signal: AbortSignal,
): Promise<void> {
  const target = await targetOf(pdf, destination).catch(() => undefined);
  const canvas = target && (await drawPiece(pdf, target).catch(() => undefined));
  const stage = container.parentElement;
  if (!canvas || !stage || signal.aborted || !link.isConnected) return;
  const [around, at] = [stage.getBoundingClientRect(), link.getBoundingClientRect()];
  // In a small window the stage is larger than what is in sight.
  const lowest = Math.min(around.bottom, window.innerHeight);
  if (at.bottom < around.top || at.top > lowest) return;
  const box = document.createElement('div');
  box.className = 'linkPreview';
  box.setAttribute('aria-hidden', 'true');
  box.append(canvas);
  const left = Math.min(at.left - around.left, around.width - widthPx - 24);
  const isBelow = at.bottom + heightPx + 16 < lowest;
  box.style.left = `${Math.max(8, left)}px`;
  box.style.top = `${isBelow ? at.bottom - around.top + 6 : Math.max(8, at.top - around.top - heightPx - 8)}px`;
  stage.append(box);
  signal.addEventListener('abort', () => {
    box.remove();
    canvas.width = 0;
  });
}

async function drawPiece(pdf: PDFDocumentProxy, target: LinkTarget): Promise<HTMLCanvasElement> {
  const page = await pdf.getPage(target.page);
  const natural = page.getViewport({ scale: 1 });
  const scale = (widthPx / natural.width) * window.devicePixelRatio;
  const [, top] = natural.convertToViewportPoint(target.x, target.y ?? page.view[3] ?? 0) as [number, number];
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(natural.width * scale);
  canvas.height = Math.round(heightPx * window.devicePixelRatio);
  const offsetY = -Math.max(0, top - abovePt) * scale;
  await page.render({ canvas, viewport: page.getViewport({ scale, offsetY }) }).promise;
  return canvas;
}
