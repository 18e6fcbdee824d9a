// A stand-in for a page that cannot be read. Without one the viewer of pdf.js shows nothing at all if it is the first page.
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

type Point = [number, number];
/** Width and height in points. */
type SheetSize = { readonly width: number; readonly height: number };
type ViewportOptions = { readonly scale: number; readonly rotation?: number };

const a4: SheetSize = { width: 595, height: 842 };

/** The document for the viewer: each page that cannot be read is an empty sheet there, and drawing it fails. */
export function withStandIns(pdf: PDFDocumentProxy): PDFDocumentProxy {
  const getPage = async (number: number): Promise<PDFPageProxy> =>
    (await pdf.getPage(number).catch(() => undefined)) ?? standIn(number, await sizeOfFirst(pdf));
  return new Proxy(pdf, {
    get: (target, name) => {
      if (name === 'getPage') return getPage;
      // pdf.js has private fields, which a proxy has not.
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** Most documents have pages of one size. */
async function sizeOfFirst(pdf: PDFDocumentProxy): Promise<SheetSize> {
  const first = await pdf.getPage(1).catch(() => undefined);
  return first ? first.getViewport({ scale: 1 }) : a4;
}

/** An empty sheet with as much of a page as the viewer uses. */
function standIn(pageNumber: number, { width, height }: SheetSize): PDFPageProxy {
  const page = {
    pageNumber,
    rotate: 0,
    userUnit: 1,
    ref: null,
    view: [0, 0, width, height],
    objs: [],
    isPureXfa: false,
    getViewport: (options: ViewportOptions) => new SheetViewport({ width, height }, options),
    render: () => ({
      promise: Promise.reject(new Error('the page cannot be read')),
      cancel: () => undefined,
    }),
    getTextContent: () => Promise.resolve({ items: [], styles: {}, lang: null }),
    cleanup: () => true,
  };
  return page as unknown as PDFPageProxy;
}

/** The viewport of an empty sheet, which has its origin in the lower left corner as pages have. */
export class SheetViewport {
  readonly #size: SheetSize;
  readonly scale: number;
  readonly rotation: number;
  readonly userUnit = 1;
  readonly offsetX = 0;
  readonly offsetY = 0;
  readonly viewBox: readonly number[];
  readonly rawDims: Readonly<Record<'pageWidth' | 'pageHeight' | 'pageX' | 'pageY', number>>;
  readonly width: number;
  readonly height: number;
  readonly transform: readonly [number, number, number, number, number, number];

  constructor(size: SheetSize, { scale, rotation = 0 }: ViewportOptions) {
    const [width, height] = [size.width * scale, size.height * scale];
    const isOnSide = rotation % 180 !== 0;
    this.#size = size;
    this.scale = scale;
    this.rotation = rotation;
    this.viewBox = [0, 0, size.width, size.height];
    this.rawDims = { pageWidth: size.width, pageHeight: size.height, pageX: 0, pageY: 0 };
    this.width = isOnSide ? height : width;
    this.height = isOnSide ? width : height;
    const turned: Readonly<Record<number, SheetViewport['transform']>> = {
      90: [0, scale, scale, 0, 0, 0],
      180: [-scale, 0, 0, scale, width, 0],
      270: [0, -scale, -scale, 0, height, width],
    };
    this.transform = turned[rotation] ?? [scale, 0, 0, -scale, 0, height];
  }

  clone({ scale = this.scale, rotation = this.rotation }: Partial<ViewportOptions> = {}): SheetViewport {
    return new SheetViewport(this.#size, { scale, rotation });
  }

  convertToViewportPoint(x: number, y: number): Point {
    const [a, b, c, d, e, f] = this.transform;
    return [a * x + c * y + e, b * x + d * y + f];
  }

  convertToPdfPoint(x: number, y: number): Point {
    const [a, b, c, d, e, f] = this.transform;
    const determinant = a * d - b * c;
    const [fromX, fromY] = [x - e, y - f];
    return [(d * fromX - c * fromY) / determinant, (a * fromY - b * fromX) / determinant];
  }
}
