// Marks on the pages: the words that the matcher finds, page by page, when a page is drawn.
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { EventBus } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import type { TextRange } from '../../../core/search/units.ts';
import { pageText, withoutSeparators } from '../read/text-pieces.ts';

/** Finds what matched in a page's text; `page` counts from 1. */
export type FindMarks = (pageText: string, page: number) => readonly TextRange[];

/**
 * Takes the place of pdf.js' find controller: the text layers ask it what to mark. Unlike that one it never reads the text
 * of pages that are not drawn; which pages have hits is known from the library.
 */
export class PageMarks {
  readonly pageMatches: number[][] = [];
  readonly pageMatchesLength: number[][] = [];
  readonly #ranges: (readonly TextRange[])[] = [];
  readonly selected = { pageIdx: -1, matchIdx: -1 };
  readonly state = { highlightAll: true };
  highlightMatches = false;
  /** Asked by the viewer when it is made; not needed here. */
  onIsPageVisible: ((pageNumber: number) => boolean) | null = null;
  readonly #bus: EventBus;
  #pdf: PDFDocumentProxy | undefined;
  #find: FindMarks | undefined;
  #generation = 0;
  #mustScroll = false;

  constructor(bus: EventBus, pdf: PDFDocumentProxy) {
    this.#bus = bus;
    this.#pdf = pdf;
    bus.on('textlayerrendered', ({ pageNumber }: { pageNumber: number }) => void this.#mark(pageNumber - 1));
  }

  /** Called by the viewer: late, when its first page is drawn, and with null at the end. What was chosen before stays chosen. */
  setDocument(pdf: PDFDocumentProxy | null): void {
    if (pdf) return;
    this.#pdf = undefined;
    this.#clear();
  }

  /** Marks what `find` finds on every page that is or will be drawn; undefined takes the marks away. */
  show(find: FindMarks | undefined): void {
    this.#clear();
    this.#find = find;
    this.highlightMatches = find !== undefined;
    this.#bus.dispatch('updatetextlayermatches', { source: this, pageIndex: -1 });
    if (find && this.#pdf)
      for (let index = 0; index < this.#pdf.numPages; index += 1)
        this.#drawn.has(index) && void this.#mark(index);
  }

  /** Makes one mark the chosen one and scrolls it into view once it is drawn. `matchIndex` counts from 0 on its page. */
  async choose(pageIndex: number, matchIndex: number): Promise<void> {
    const before = this.selected.pageIdx;
    this.selected.pageIdx = pageIndex;
    this.selected.matchIdx = matchIndex;
    this.#mustScroll = true;
    if (before >= 0 && before !== pageIndex) this.#redraw(before);
    await this.#mark(pageIndex);
  }

  /** The view goes elsewhere: a chosen mark that is drawn only now does not pull it back. */
  leave(): void {
    this.#mustScroll = false;
  }

  /** Where the chosen mark stands in the text of its page, once it is marked; `page` counts from 1. */
  chosenRange(): (TextRange & { readonly page: number }) | undefined {
    const { pageIdx, matchIdx } = this.selected;
    const range = this.#ranges[pageIdx]?.[matchIdx];
    return range && { start: range.start, end: range.end, page: pageIdx + 1 };
  }

  /** Called by the text layer while it draws the chosen mark. */
  scrollMatchIntoView({
    element,
    pageIndex,
    matchIndex,
  }: {
    element: Element | null;
    pageIndex: number;
    matchIndex: number;
  }): void {
    if (
      !this.#mustScroll ||
      !element ||
      pageIndex !== this.selected.pageIdx ||
      matchIndex !== this.selected.matchIdx
    )
      return;
    this.#mustScroll = false;
    element.scrollIntoView({ block: 'center', inline: 'nearest' });
  }

  readonly #drawn = new Set<number>();

  async #mark(pageIndex: number): Promise<void> {
    this.#drawn.add(pageIndex);
    const [pdf, find, generation] = [this.#pdf, this.#find, this.#generation];
    if (!pdf || !find) return;
    if (!this.pageMatches[pageIndex]) {
      const text = await pageText(pdf, pageIndex);
      if (generation !== this.#generation) return;
      const ranges = find(text, pageIndex + 1);
      const marks = ranges.map((mark) => withoutSeparators(text, mark));
      this.#ranges[pageIndex] = ranges;
      this.pageMatches[pageIndex] = marks.map((mark) => mark.start);
      this.pageMatchesLength[pageIndex] = marks.map((mark) => mark.end - mark.start);
    }
    this.#redraw(pageIndex);
  }

  #redraw(pageIndex: number): void {
    this.#bus.dispatch('updatetextlayermatches', { source: this, pageIndex });
  }

  #clear(): void {
    this.#generation += 1;
    this.pageMatches.length = 0;
    this.pageMatchesLength.length = 0;
    this.#ranges.length = 0;
    this.selected.pageIdx = -1;
    this.selected.matchIdx = -1;
    this.#mustScroll = false;
  }
}
