// The layout of pages: continuous or page by page, pairs, content without margins, full screen.
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type PDFViewer, ScrollMode, SpreadMode } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import { type ContentBox, contentBoxOf } from './content-box.ts';
import type { PageScales } from './page-scales.ts';
import type { ViewPlace } from './view-place.ts';

/** How one gets from page to page, and which pages stand side by side; `odd`: 1 beside 2, `even`: 1 alone, 2 beside 3. */
export type PageOrder = {
  readonly scroll: 'vertical' | 'page';
  readonly spread: 'none' | 'odd' | 'even';
};

/** One below the other, each alone. */
export const plainOrder: PageOrder = { scroll: 'vertical', spread: 'none' };

const scrollModes = { vertical: ScrollMode.VERTICAL, page: ScrollMode.PAGE } as const;
const spreadModes = { none: SpreadMode.NONE, odd: SpreadMode.ODD, even: SpreadMode.EVEN } as const;
/** Pixels across of the picture in which content is looked for. */
const pictureWidth = 240;
const largestZoom = 10;
/** Room left around content that is made to fill the view. */
const room = 0.96;

/** What the layout needs of the view. */
type LaidOutView = {
  readonly pdf: PDFDocumentProxy;
  readonly container: HTMLElement;
  readonly viewer: () => PDFViewer;
  readonly scales: PageScales;
  readonly place: () => ViewPlace;
  readonly goTo: (place: ViewPlace) => void;
};

/** Where a view stood before its pages were laid out anew, and where it was put after that. */
type Stayed = { readonly place: ViewPlace; readonly top: number; readonly left: number };
type Shown = { readonly order: PageOrder; readonly zoom: string };

/** How the pages of one view lie. */
export class PageLayout {
  readonly #view: LaidOutView;
  #order = plainOrder;
  #beforeShow: Shown | undefined;
  #stayed: Stayed | undefined;
  /** The zoom that showed content without margins. */
  #contentZoom: string | undefined;
  /** How large the view is whose pages are laid out. */
  #size: string;

  constructor(view: LaidOutView) {
    this.#view = view;
    this.#size = sizeOf(view.container);
  }

  /** How pages lie now. */
  get order(): PageOrder {
    return this.#order;
  }

  set order(order: PageOrder) {
    const viewer = this.#view.viewer();
    this.#order = order;
    viewer.scrollMode = scrollModes[order.scroll];
    viewer.spreadMode = spreadModes[order.spread];
  }

  /** Lets `change` lay out the pages anew; what is read stays in sight, also after several changes in a row. */
  stay(change: () => void): void {
    const { container, place, goTo } = this.#view;
    const stayed = this.#stayed;
    const hasMoved = stayed?.top !== container.scrollTop || stayed.left !== container.scrollLeft;
    // Pages that are shown one at a time come without scrolling.
    const before = stayed && !hasMoved && this.#order.scroll !== 'page' ? stayed.place : place();
    change();
    goTo(before);
    this.#stayed = { place: before, top: container.scrollTop, left: container.scrollLeft };
  }

  /** Whether pages are shown one by one on the whole screen. */
  get isPresenting(): boolean {
    return this.#beforeShow !== undefined;
  }

  /** Shows whole pages one by one, or everything as it was before; the page stays. */
  present(isOn: boolean): void {
    if (isOn === this.isPresenting) return;
    const { scales } = this.#view;
    const { page } = this.#view.place();
    if (isOn) {
      this.#beforeShow = { order: this.#order, zoom: scales.zoom };
      this.order = { scroll: 'page', spread: 'none' };
      scales.zoom = 'page-fit';
    } else if (this.#beforeShow) {
      const { order, zoom } = this.#beforeShow;
      this.#beforeShow = undefined;
      this.order = order;
      scales.zoom = zoom;
    }
    this.#view.goTo({ page, offset: 0 });
  }

  /** Makes what stands on the page in sight as wide as the view: its empty margins are outside. A page that is empty or cannot be drawn stays as it is. */
  async zoomToContent(): Promise<void> {
    const { container, viewer, scales } = this.#view;
    const { page } = this.#view.place();
    const box = await this.#contentOf(page).catch(() => undefined);
    const shown = viewer().getPageView(page - 1)?.div as HTMLElement | undefined;
    if (!box || !shown) return;
    const wanted = (container.clientWidth * room) / (shown.clientWidth * (box.right - box.left));
    this.#contentZoom = String(within(scales.of(page) * wanted));
    scales.zoom = this.#contentZoom;
    const middle = ((box.left + box.right) / 2) * shown.clientWidth;
    container.scrollLeft = shown.offsetLeft + middle - container.clientWidth / 2;
  }

  /** Whether content is shown without margins. */
  get isTrimmed(): boolean {
    return this.#contentZoom !== undefined && this.#view.scales.zoom === this.#contentZoom;
  }

  /** The view may have changed its size: what was made as wide as it was stays so. False when it is as large as it was. */
  resized(): boolean {
    const { scales } = this.#view;
    const size = sizeOf(this.#view.container);
    if (size === this.#size) return false;
    this.#size = size;
    const value = scales.zoom;
    if (value === this.#contentZoom) void this.zoomToContent();
    else if (value !== '' && Number.isNaN(Number(value))) scales.zoom = value;
    this.#view.viewer().update();
    return true;
  }

  /** Shares of the whole height at which pages begin, and where the last ends; empty while pages do not lie below each other. */
  pageTops(): readonly number[] {
    const total = this.#view.container.scrollHeight;
    if (total === 0 || this.#order.scroll === 'page') return [];
    const boxes = Array.from(
      { length: this.#view.pdf.numPages },
      (_, index) => this.#view.viewer().getPageView(index)?.div as HTMLElement,
    );
    const last = boxes.at(-1);
    const end = last ? last.offsetTop + last.offsetHeight : total;
    return [...boxes.map((box) => box.offsetTop), end].map((top) => top / total);
  }

  async #contentOf(number: number): Promise<ContentBox | undefined> {
    const page = await this.#view.pdf.getPage(number);
    const rotation = (page.rotate + this.#view.viewer().pagesRotation) % 360;
    const natural = page.getViewport({ scale: 1, rotation });
    const viewport = natural.clone({ scale: pictureWidth / natural.width });
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(viewport.width);
    canvas.height = Math.ceil(viewport.height);
    try {
      await page.render({ canvas, viewport }).promise;
      const picture = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height);
      return picture && contentBoxOf(picture.data, canvas.width, canvas.height);
    } finally {
      canvas.width = 0;
    }
  }
}

/** Edges and scroll bars are part of it. */
function sizeOf({ offsetWidth, offsetHeight }: HTMLElement): string {
  return `${offsetWidth} ${offsetHeight}`;
}

function within(factor: number): number {
  return Math.min(largestZoom, Math.max(0.1, Math.round(factor * 1000) / 1000));
}
