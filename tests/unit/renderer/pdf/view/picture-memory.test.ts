// Large decoded pictures are kept while their page is in sight, and freed when it is not; the pictures of other pages stay.
import type { EventBus, PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import { describe, expect, it } from 'vitest';
import { freeUnseenPictures } from '../../../../../renderer/pdf/view/picture-memory.ts';

const large = 5 * 1024 * 1024;

/** A view of pages whose pictures have so many bytes; notes which of them were freed. */
function viewOf(bytes: readonly (number | undefined)[]) {
  const freed: number[] = [];
  const listeners = new Map<string, (event: { readonly pageNumber: number }) => void>();
  const seen = new Set([1]);
  const pages = bytes.map((dataLen, index) => ({
    pdfPage: { objs: [[`img${index}`, { dataLen }]], cleanup: () => freed.push(index + 1) },
  }));
  const viewer = { _getVisiblePages: () => ({ ids: seen }), getPageView: (index: number) => pages[index] };
  const bus = {
    on: (name: string, listen: (event: { readonly pageNumber: number }) => void) =>
      listeners.set(name, listen),
  };
  freeUnseenPictures({ viewer: () => viewer as unknown as PDFViewer, bus: bus as unknown as EventBus });
  return {
    freed,
    draw: (pageNumber: number) => listeners.get('pagerendered')?.({ pageNumber }),
    show: (pageNumber: number) => {
      seen.clear();
      seen.add(pageNumber);
      listeners.get('pagechanging')?.({ pageNumber });
    },
  };
}

describe('The pictures of drawn pages', () => {
  it('are freed of a page that is drawn before it is seen', () => {
    const view = viewOf([large, large]);
    view.draw(1);
    view.draw(2);
    expect(view.freed).toEqual([2]);
  });

  it('are freed when the page goes out of sight, and again when it was drawn anew', () => {
    const view = viewOf([large, large]);
    view.draw(1);
    view.show(2);
    expect(view.freed).toEqual([1]);
    view.show(1);
    view.draw(1);
    view.show(2);
    expect(view.freed).toEqual([1, 1]);
  });

  it('stay when they are small, or when there are none', () => {
    const view = viewOf([1000, undefined]);
    view.draw(1);
    view.draw(2);
    view.show(3);
    expect(view.freed).toEqual([]);
  });
});
