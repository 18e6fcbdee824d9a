// Dark pages: light and dark change places, hues stay, and pictures are restored.
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { EventBus, PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import { type PictureBox, pictureBoxes } from './picture-boxes.ts';

/** What dark pages need of the view. */
type DarkView = {
  readonly pdf: PDFDocumentProxy;
  readonly container: HTMLElement;
  readonly viewer: () => PDFViewer;
  readonly bus: EventBus;
  readonly signal: AbortSignal;
};

/** A picture this large is the page itself. */
const wholePage = 0.8;
/** Pages that were scanned are lighter than this on the whole, of 255. */
const paperLight = 170;
const overlayClass = 'picturesAsTheyAre';

/** The pages of one view, dark or as they are printed. The turning round of light and dark itself stands in pdf-pages.css. */
export class DarkPages {
  readonly #view: DarkView;
  #isOn = false;

  constructor(view: DarkView) {
    this.#view = view;
    view.bus.on('pagerendered', ({ pageNumber }: { pageNumber: number }) => void this.#restore(pageNumber));
  }

  get isOn(): boolean {
    return this.#isOn;
  }

  set isOn(isOn: boolean) {
    this.#isOn = isOn;
    if (isOn) this.#view.container.dataset['pages'] = 'dark';
    else delete this.#view.container.dataset['pages'];
    for (const page of this.#view.container.querySelectorAll<HTMLElement>('.page[data-loaded]'))
      void this.#restore(Number(page.dataset['pageNumber']));
  }

  async #restore(number: number): Promise<void> {
    const shown = this.#view.viewer().getPageView(number - 1);
    const box = shown?.div as HTMLElement | undefined;
    const wrapper = box?.querySelector('.canvasWrapper');
    for (const old of wrapper?.querySelectorAll(`.${overlayClass}`) ?? []) old.remove();
    if (!this.#isOn || !wrapper || !shown) return;
    const page = this.#view.pdf.getPage(number);
    // A document that is closed meanwhile answers no more.
    const steps = await page.then((found) => found.getOperatorList()).catch(() => undefined);
    const boxes = steps ? pictureBoxes(steps) : [];
    const canvas = wrapper.querySelector<HTMLCanvasElement>(`canvas:not(.${overlayClass})`);
    const isOld = this.#view.signal.aborted || !this.#isOn || wrapper.querySelector(`.${overlayClass}`);
    if (!canvas || canvas.width === 0 || boxes.length === 0 || isOld) return;
    wrapper.append(copyOf(canvas, boxes, shown.viewport));
  }
}

type Viewport = {
  readonly width: number;
  readonly height: number;
  convertToViewportRectangle(box: number[]): number[];
};

/** A canvas that lies over the page and has nothing but the pictures of it. */
function copyOf(
  page: HTMLCanvasElement,
  boxes: readonly PictureBox[],
  viewport: Viewport,
): HTMLCanvasElement {
  const copy = document.createElement('canvas');
  copy.className = overlayClass;
  copy.setAttribute('aria-hidden', 'true');
  copy.width = page.width;
  copy.height = page.height;
  const context = copy.getContext('2d');
  const [across, down] = [page.width / viewport.width, page.height / viewport.height];
  for (const box of boxes) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = viewport.convertToViewportRectangle([...box]);
    const left = Math.max(0, Math.min(x1, x2) * across);
    const top = Math.max(0, Math.min(y1, y2) * down);
    const width = Math.min(page.width - left, Math.abs(x2 - x1) * across);
    const height = Math.min(page.height - top, Math.abs(y2 - y1) * down);
    if (width < 1 || height < 1) continue;
    const share = (width * height) / (page.width * page.height);
    if (share > wholePage && isPaper(page)) continue;
    context?.drawImage(page, left, top, width, height, left, top, width, height);
  }
  return copy;
}

/** Whether a page is light on the whole, as scanned text is: then it is turned round like text. */
function isPaper(page: HTMLCanvasElement): boolean {
  const small = document.createElement('canvas');
  small.width = 16;
  small.height = 16;
  const context = small.getContext('2d');
  context?.drawImage(page, 0, 0, small.width, small.height);
  const points = context?.getImageData(0, 0, small.width, small.height).data ?? [];
  const colours = Array.from(points).filter((_, index) => index % 4 !== 3);
  return colours.reduce((sum, colour) => sum + colour, 0) / Math.max(1, colours.length) > paperLight;
}
