// Jumps in a document and back: headings, links, selected places. The target flashes.
import type { PageViewport, PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import type { OutlineEntry } from '../../../core/kit/catalogue.ts';
import type { ViewPlace } from '../layout/view-place.ts';
import { flashAt } from '../marks/flash.ts';
import { readLines, type TextLine, turnLine } from '../read/text-lines.ts';
import { emptyJumpHistory, type JumpHistory, leave, stepBack, stepForward } from './jump-history.ts';
import type { FollowedLink, FollowsLinks } from './kit-links.ts';
import { explicitOf, type LinkTarget, targetOf } from './link-target.ts';

/** Room above a heading one goes to, in its sizes. */
const headingRoom = 2.5;

/** Across and up, in points of the document. */
type Point = readonly [x: number, y: number];

/** The left end of a height that is shown. */
function pointAt(sheet: PageViewport, top: number): Point {
  const [x = 0, y = 0] = sheet.convertToPdfPoint(0, top) as number[];
  return [x, y];
}

/** What jumps need of the view. */
type JumpingView = {
  readonly pdf: PDFDocumentProxy;
  readonly viewer: () => PDFViewer;
  readonly place: () => ViewPlace;
  readonly goTo: (place: ViewPlace) => void;
  /** Whether something is shown instead of the pages; it knows places by their share of a page alone. */
  readonly hasOverlay: () => boolean;
  readonly onJumpHistory: (history: JumpHistory<ViewPlace>) => void;
  readonly signal: AbortSignal;
};

/** The jumps of one view, as a browser has them for its pages. */
export class Jumps implements FollowsLinks {
  readonly #view: JumpingView;
  #history: JumpHistory<ViewPlace> = emptyJumpHistory;
  /** Jumps so far: what is known late must not move whoever has jumped on or back meanwhile. */
  #count = 0;

  constructor(view: JumpingView) {
    this.#view = view;
  }

  /** Goes to a place that was chosen. */
  to(place: ViewPlace): void {
    this.leaving();
    this.#view.goTo(place);
  }

  /** Goes to a place as links name it. */
  toTarget({ page, x, y }: LinkTarget): void {
    this.leaving();
    this.#show({ page, offset: 0 }, y === undefined ? undefined : [x, y]);
    this.#flash({ page, x, y });
  }

  /**
   * Goes to the line of a heading; to the top of its page when its words are not found there. Answers how to tell whether one is still
   * where it led; undefined when one has jumped on meanwhile.
   */
  async toHeading({
    title,
    page,
  }: Pick<OutlineEntry, 'title' | 'page'>): Promise<(() => boolean) | undefined> {
    this.to({ page, offset: 0 });
    const isLatest = this.#stillHere();
    const [lines, sheet] = await Promise.all([this.linesInSight(page), this.#sheet(page, this.#turn)]);
    if (!isLatest()) return undefined;
    const line = headingLine(lines, title);
    if (line && sheet) {
      const offset = (line.top - line.size / 2) / line.pageHeight;
      this.#show({ page, offset }, pointAt(sheet, line.top - roomOverHeading(line)));
      const [x, y] = pointAt(sheet, line.top - line.size);
      this.#flash({ page, x, y });
    }
    const where = this.#where();
    return () => isLatest() && this.#where() === where;
  }

  /** The lines of text of a page; none of one that cannot be read, or not any more. */
  lines(page: number): Promise<readonly TextLine[]> {
    return readLines(this.#view.pdf, page).catch(() => []);
  }

  /** The same lines where they stand in what is shown: as the pages are turned now. */
  async linesInSight(page: number): Promise<readonly TextLine[]> {
    const turn = this.#turn;
    const [lines, sheet, turned] = await Promise.all([
      this.lines(page),
      this.#sheet(page),
      this.#sheet(page, turn),
    ]);
    if (turn === 0 || !sheet || !turned) return lines;
    return lines.map((line) => turnLine(line, sheet, turned));
  }

  /** Goes back to where one was before the last jump. */
  back(): void {
    this.#goAlong(stepBack(this.#history, this.#view.place()));
  }

  /** Goes where one was before going back. */
  forward(): void {
    this.#goAlong(stepForward(this.#history, this.#view.place()));
  }

  /** What there is to go back or forward to. */
  get history(): JumpHistory<ViewPlace> {
    return this.#history;
  }

  /** Notes the place that is about to be left. */
  leaving(): void {
    this.#setHistory(leave(this.#history, this.#view.place()));
  }

  async follow(destination: unknown): Promise<FollowedLink | undefined> {
    const isLatest = this.#stillHere();
    const { pdf } = this.#view;
    const explicit = await explicitOf(pdf, destination);
    const target = await targetOf(pdf, explicit);
    if (!target || !isLatest()) return undefined;
    this.leaving();
    this.#view.viewer().scrollPageIntoView({
      pageNumber: target.page,
      destArray: explicit as never,
      ignoreDestinationZoom: true,
    });
    this.#flash(target);
    return { page: target.page, isStillThere: this.#stillHere() };
  }

  /** How far a person turned what is shown, in degrees; text that is shown instead is never turned. */
  get #turn(): number {
    return this.#view.hasOverlay() ? 0 : this.#view.viewer().pagesRotation;
  }

  /** A page as the document turns it, and by `turn` degrees more; undefined when it cannot be read, or not any more. */
  async #sheet(page: number, turn = 0): Promise<PageViewport | undefined> {
    const found = await this.#view.pdf.getPage(page).catch(() => undefined);
    return found?.getViewport({ scale: 1, rotation: (found.rotate + turn) % 360 });
  }

  /** Where what is shown stands, to be compared. */
  #where(): string {
    const { scrollTop, scrollLeft } = this.#view.viewer().container;
    const { page, offset } = this.#view.hasOverlay() ? this.#view.place() : { page: 0, offset: 0 };
    return `${page} ${offset} ${scrollTop} ${scrollLeft}`;
  }

  /** Shows a point of a page, or all of it, at the upper edge; `place` is the same for what is shown instead. */
  #show(place: ViewPlace, point: Point | undefined): void {
    const shown: PageViewport | undefined = this.#view.viewer().getPageView(place.page - 1)?.viewport;
    if (this.#view.hasOverlay() || !point || !shown) {
      this.#view.goTo(place);
      return;
    }
    // However the page is turned, its left edge is shown at the height of the point.
    const [, top = 0] = shown.convertToViewportPoint(...point) as number[];
    this.#view.viewer().scrollPageIntoView({
      pageNumber: place.page,
      destArray: [null, { name: 'XYZ' }, ...pointAt(shown, top)] as never,
      ignoreDestinationZoom: true,
    });
  }

  /** Tells, whenever it is called, whether no jump was made since. */
  #stillHere(): () => boolean {
    const count = this.#count;
    return () => count === this.#count && !this.#view.signal.aborted;
  }

  #flash({
    page,
    x,
    y,
  }: {
    readonly page: number;
    readonly x: number;
    readonly y: number | undefined;
  }): void {
    const shown = this.#view.viewer().getPageView(page - 1);
    if (!shown || y === undefined || this.#view.signal.aborted) return;
    const [, top] = shown.viewport.convertToViewportPoint(x, y) as [number, number];
    flashAt(shown.div, top);
  }

  #goAlong(step: { readonly history: JumpHistory<ViewPlace>; readonly place: ViewPlace } | undefined): void {
    if (!step) return;
    this.#setHistory(step.history);
    this.#view.goTo(step.place);
  }

  #setHistory(history: JumpHistory<ViewPlace>): void {
    this.#count += 1;
    this.#history = history;
    this.#view.onJumpHistory(history);
  }
}

/** Room left above a heading that is gone to, in points. */
export function roomOverHeading({ size }: TextLine): number {
  return size * headingRoom;
}

/** The line in which a heading stands: its words, or their beginning when it goes over several lines. */
export function headingLine(lines: readonly TextLine[], title: string): TextLine | undefined {
  const wanted = compact(title);
  if (wanted === '') return undefined;
  const known = lines.map((line) => ({ line, words: compact(line.text) }));
  const best =
    known.find(({ words }) => words === wanted) ??
    known.find(({ words }) => words.length > 3 && wanted.startsWith(words)) ??
    known.find(({ words }) => words.includes(wanted));
  return best?.line;
}

/** Letters without the room between them: programs that set type space words as they like. */
function compact(text: string): string {
  return text.replace(/\s+/g, '').normalize('NFKC').toLowerCase();
}
