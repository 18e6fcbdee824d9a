// The lifetime of decoded pictures: large ones stay only while their page is in sight.
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { EventBus, PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';

/** What it needs of the view. */
type PictureView = { readonly viewer: () => PDFViewer; readonly bus: EventBus };

/** Below this the pictures of a page are cheaper to keep than to read again when the page is drawn in another size. */
const keptBytes = 4 * 1024 * 1024;

/**
 * Frees the pictures of drawn pages that are not in sight. pdf.js keeps those of the ten pages drawn last, 20 MB each when they are
 * scans; the drawn page itself stays. A page in sight keeps them, since it is drawn anew while one zooms and moves in it.
 */
export function freeUnseenPictures({ viewer, bus }: PictureView): void {
  const drawn = new Set<number>();
  const free = (): void => {
    const { ids: seen } = viewer()._getVisiblePages() as { readonly ids: ReadonlySet<number> };
    for (const number of drawn) {
      if (seen.has(number)) continue;
      drawn.delete(number);
      const page = (viewer().getPageView(number - 1) as { readonly pdfPage?: PDFPageProxy } | undefined)
        ?.pdfPage;
      if (page && picturesOf(page) > keptBytes) page.cleanup();
    }
  };
  bus.on('pagerendered', ({ pageNumber }: { readonly pageNumber: number }) => {
    drawn.add(pageNumber);
    free();
  });
  bus.on('pagechanging', free);
}

/** Bytes of the decoded pictures of a page. */
function picturesOf({ objs }: PDFPageProxy): number {
  const known = objs as unknown as Iterable<readonly [string, { readonly dataLen?: number } | null]>;
  return [...known].reduce((sum, [, data]) => sum + (data?.dataLen ?? 0), 0);
}
