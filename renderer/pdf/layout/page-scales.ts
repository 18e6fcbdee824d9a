// The scale of each page: a zoom that follows the view fits every page on its own, any other zoom gives all pages one scale.
import { type PageViewport, type PDFPageProxy, PixelsPerInch } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { EventBus, PDFPageView, PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import { SpreadMode } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import type { Zoom } from './initial-view.ts';
import { zoomStep } from './zoom-steps.ts';

/** What the scales need of the view. */
type ScaledView = {
  readonly bus: EventBus;
  readonly container: HTMLElement;
  readonly viewer: () => PDFViewer;
  readonly onZoomed: (factor: number, zoom: Zoom) => void;
  readonly signal: AbortSignal;
};

type Change = Parameters<PDFPageView['update']>[0];
/** What a page is to fill, in pixels. */
type Room = { readonly zoom: (typeof following)[number]; readonly width: number; readonly height: number };

const following = ['page-width', 'page-fit'] as const;
/** Scales that differ by less are one: the sizes of the pages of one document come out of different divisions. */
const sameShare = 1e-6;

/**
 * The scales of the pages of one view. pdf.js computes one scale from the current page and gives it to all pages. Here each page gets its
 * own. It is set in the variable from which the styles of pdf.js compute the size of a page and its layers.
 */
export class PageScales {
  readonly #view: ScaledView;
  /** The scale in the variable of all pages. */
  #common = 1;

  constructor(view: ScaledView, first: number) {
    this.#view = view;
    this.#common = first;
    view.bus.on('pagesinit', () => {
      for (const page of this.#pages()) this.#takeOver(page);
    });
    view.bus.on('scalechanging', ({ scale, presetValue }: { scale: number; presetValue?: string }) =>
      view.onZoomed(scale, (presetValue as Zoom | undefined) ?? scale),
    );
    view.bus.on('pagechanging', ({ pageNumber }: { pageNumber: number }) => this.#cameTo(pageNumber));
    view.container.addEventListener('wheel', (event) => this.#zoomByWheel(event), {
      signal: view.signal,
      passive: false,
    });
  }

  /** The zoom as the viewer writes it: a factor, or one of its words. */
  get zoom(): string {
    return this.#view.viewer().currentScaleValue;
  }

  set zoom(zoom: string) {
    this.#noticeMoves();
    this.#view.viewer().currentScaleValue = zoom;
    this.#settle();
  }

  /** The scale of a page, by its number from 1. */
  of(page: number): number {
    return this.#page(page)?.scale ?? this.#common;
  }

  /** The point under the pointer stays where it is. */
  #zoomByWheel(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    if (event.deltaY === 0) return;
    const factor = event.deltaY < 0 ? zoomStep : 1 / zoomStep;
    const under = event.target instanceof Element ? event.target.closest<HTMLElement>('.page') : null;
    const before = under?.getBoundingClientRect();
    const viewer = this.#view.viewer();
    this.#noticeMoves();
    if (under) viewer._currentScale = this.of(Number(under.dataset['pageNumber']));
    const origin = [event.clientX, event.clientY];
    viewer.updateScale({ drawingDelay: 200, scaleFactor: factor, origin });
    this.#settle();
    if (!under || !before) return;
    // Pages that had scales of their own have moved differently from what the viewer reckons with.
    const after = under.getBoundingClientRect();
    const [across, down] = [
      (event.clientX - before.left) / before.width,
      (event.clientY - before.top) / before.height,
    ];
    this.#view.container.scrollLeft += after.left + across * after.width - event.clientX;
    this.#view.container.scrollTop += after.top + down * after.height - event.clientY;
  }

  /** Pages that get another size stay where pdf.js saw them last. It looks once a frame, so that a jump just before would be undone. */
  #noticeMoves(): void {
    this.#view.viewer().update();
  }

  /** Whatever pdf.js does to the size of a page goes through here. */
  #takeOver(page: PDFPageView): void {
    const update = page.update.bind(page);
    const setPdfPage = page.setPdfPage.bind(page);
    page.update = (change: Change) => {
      if (change.scale) this.#common = change.scale;
      const rotation = (change.rotation ?? page.rotation) + page.pdfPageRotate;
      update({ ...change, scale: this.#fitting(page.viewport, rotation) ?? change.scale ?? page.scale });
      this.#tell(page);
    };
    page.setPdfPage = (pdfPage: PDFPageProxy) => {
      const rotation = page.rotation + pdfPage.rotate;
      page.scale = this.#fitting(pdfPage.getViewport({ scale: 1 }), rotation) ?? page.scale;
      setPdfPage(pdfPage);
      this.#tell(page);
      if (page.id === this.#view.viewer().currentPageNumber) this.#cameTo(page.id);
    };
  }

  /** What pages are to fill; undefined when all pages have one scale. */
  #room(): Room | undefined {
    const { container } = this.#view;
    const viewer = this.#view.viewer();
    const zoom = following.find((name) => name === viewer.currentScaleValue);
    if (!zoom) return undefined;
    const isPaired = viewer.spreadMode !== SpreadMode.NONE;
    return { zoom, width: container.clientWidth / (isPaired ? 2 : 1), height: container.clientHeight };
  }

  /** The scale in which a page fills the view when it is turned by `rotation`; undefined when all pages have one scale. */
  #fitting(
    { width, height, scale, rotation: before }: PageViewport,
    rotation: number,
    room = this.#room(),
  ): number | undefined {
    if (!room) return undefined;
    const { zoom } = room;
    const unit = scale / PixelsPerInch.PDF_TO_CSS_UNITS;
    const [across, down] = (rotation - before) % 180 === 0 ? [width, height] : [height, width];
    const toWidth = (room.width / across) * unit;
    const toHeight = (room.height / down) * unit;
    const wanted = zoom === 'page-width' ? toWidth : Math.min(toWidth, toHeight);
    return isSame(wanted, this.#common) ? this.#common : wanted;
  }

  #tell(page: PDFPageView): void {
    const div = page.div as HTMLElement;
    if (isSame(page.scale, this.#common)) div.style.removeProperty('--scale-factor');
    else div.style.setProperty('--scale-factor', String(page.scale * PixelsPerInch.PDF_TO_CSS_UNITS));
  }

  /** Gives their scale to pages the viewer left alone, since its own scale stayed the same. */
  #settle(): void {
    const common = this.#view.viewer().currentScale;
    const room = this.#room();
    for (const page of this.#pages()) {
      const wanted = this.#fitting(page.viewport, page.viewport.rotation, room) ?? common;
      if (isSame(wanted, page.scale)) continue;
      page.scale = wanted;
      page.update({});
    }
  }

  /** The scale of the page in sight is the one that is told, and that steps go on from. */
  #cameTo(number: number): void {
    const viewer = this.#view.viewer();
    const zoom = following.find((name) => name === viewer.currentScaleValue);
    const scale = this.of(number);
    if (!zoom || isSame(scale, viewer.currentScale)) return;
    viewer._currentScale = scale;
    this.#view.onZoomed(scale, zoom);
  }

  #page(number: number): PDFPageView | undefined {
    return this.#view.viewer().getPageView(number - 1) as PDFPageView | undefined;
  }

  *#pages(): Iterable<PDFPageView> {
    const viewer = this.#view.viewer();
    for (let number = 1; number <= viewer.pagesCount; number += 1) {
      const page = this.#page(number);
      if (page) yield page;
    }
  }
}

function isSame(one: number, other: number): boolean {
  return Math.abs(one / other - 1) < sameShare;
}
