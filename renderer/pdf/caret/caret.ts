// A caret that moves through the pages of a document by keys and selects words.
import type { EventBus, PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import type { Language } from '../../../core/base/language.ts';
import { type DrawnPage, drawnPage } from '../marks/drawn-page.ts';
import { bringIntoSight, isInSight } from '../marks/spoken-marks.ts';
import type { TextLine } from '../read/text-lines.ts';
import { offsetAt, pointAt } from '../read/text-places.ts';
import { type CaretMove, type CaretSpot, moveInLines, offsetOf, spotAt } from './caret-moves.ts';

type Place = CaretSpot & { readonly page: number };

/** What the caret of one view needs. */
type CaretOn = {
  readonly bus: EventBus;
  readonly viewer: () => PDFViewer;
  readonly container: HTMLElement;
  readonly linesOf: (page: number) => Promise<readonly TextLine[]>;
  readonly place: () => { readonly page: number };
  readonly goTo: (place: { readonly page: number; readonly offset: number }) => void;
  readonly signal: AbortSignal;
};

/** The caret of one view. */
export class Caret {
  readonly #on: CaretOn;
  readonly #lines = new Map<number, Promise<readonly TextLine[]>>();
  readonly #element = document.createElement('div');
  #language: Language = 'en';
  #place: Place | undefined;
  #anchor: Place | undefined;
  /** Where going up and down aims at, in pixels of the window; kept while only lines are changed. */
  #goalPx: number | undefined;
  /** Keys are taken one after another, however fast they come. */
  #work: Promise<unknown> = Promise.resolve();

  constructor(on: CaretOn) {
    this.#on = on;
    this.#element.className = 'readerCaret';
    this.#element.setAttribute('aria-hidden', 'true');
    for (const name of ['textlayerrendered', 'pagerendered'])
      on.bus.on(name, ({ pageNumber }: { pageNumber: number }) => {
        if (this.#place?.page === pageNumber) void this.#show(false);
      });
    on.container.addEventListener('pointerup', () => this.#followPointer(), { signal: on.signal });
    on.signal.addEventListener('abort', () => this.end());
  }

  /** Puts the caret at the selected words, or on the first visible line. Returns false when no page has text; never settles after the view was closed. */
  begin(language: Language): Promise<boolean> {
    const begun = this.#work.then(() => this.#begin(language));
    this.#work = begun.catch(() => undefined);
    return begun;
  }

  async #begin(language: Language): Promise<boolean> {
    this.#language = language;
    const place = (await this.#chosenPlace()) ?? (await this.#firstInSight());
    if (!place || this.#on.signal.aborted) return this.#on.signal.aborted;
    this.#place = place;
    this.#anchor = undefined;
    await this.#show(true);
    return true;
  }

  /** Takes the caret away; what is chosen stays chosen. */
  end(): void {
    this.#place = undefined;
    this.#anchor = undefined;
    this.#element.remove();
  }

  /** Moves; chooses what lies between when `isChoosing`. Gives the words the caret has come to, for those who only hear. */
  move(move: CaretMove | 'start' | 'end', isChoosing: boolean): Promise<string> {
    const moved = this.#work.then(() => this.#move(move, isChoosing));
    this.#work = moved.catch(() => undefined);
    return moved;
  }

  async #move(move: CaretMove | 'start' | 'end', isChoosing: boolean): Promise<string> {
    const from = this.#place;
    if (!from) return '';
    const isLine = move === 'up' || move === 'down';
    if (!isLine) this.#goalPx = undefined;
    else if (this.#element.isConnected) this.#goalPx ??= this.#element.getBoundingClientRect().left;
    const to = await this.#target(from, move);
    // The person may have ended it meanwhile.
    if (!to || this.#place !== from) return '';
    // What was chosen may be gone, as after highlighting it.
    const anchor = getSelection()?.isCollapsed === false ? this.#anchor : undefined;
    this.#anchor = isChoosing ? (anchor ?? from) : undefined;
    this.#place = to;
    await this.#show(true);
    return await this.#wordsAt(to, move);
  }

  async #target(from: Place, move: CaretMove | 'start' | 'end'): Promise<Place | undefined> {
    const { pagesCount } = this.#on.viewer();
    if (move === 'start') return await this.#onPage(1, 1, 'first');
    if (move === 'end') return await this.#onPage(pagesCount, -1, 'last');
    const lines = await this.#linesOf(from.page);
    const step = moveInLines(lines, from, move, this.#language, (line) =>
      this.#columnIn(from.page, lines, line),
    );
    if (step !== 'before' && step !== 'after') return { page: from.page, ...step };
    const isOn = step === 'after';
    const next = await this.#onPage(from.page + (isOn ? 1 : -1), isOn ? 1 : -1, isOn ? 'first' : 'last');
    if (!next || (move !== 'up' && move !== 'down')) return next;
    await this.#drawn(next.page);
    const own = await this.#linesOf(next.page);
    return { ...next, column: this.#columnIn(next.page, own, next.line) };
  }

  /** The first or last spot of a page, or of the next one before or after it that has text. */
  async #onPage(first: number, by: 1 | -1, end: 'first' | 'last'): Promise<Place | undefined> {
    for (let page = first; page >= 1 && page <= this.#on.viewer().pagesCount; page += by) {
      const lines = await this.#linesOf(page);
      if (lines.length === 0) continue;
      const line = end === 'first' ? 0 : lines.length - 1;
      return { page, line, column: end === 'first' ? 0 : (lines[line]?.text.length ?? 0) };
    }
    return undefined;
  }

  #linesOf(page: number): Promise<readonly TextLine[]> {
    const known = this.#lines.get(page) ?? this.#on.linesOf(page);
    this.#lines.set(page, known);
    return known;
  }

  /** The place in a line that lies nearest to where the caret came from. */
  #columnIn(page: number, lines: readonly TextLine[], line: number): number {
    const goal = this.#goalPx;
    const length = lines[line]?.text.length ?? 0;
    if (goal === undefined) return 0;
    let best = { column: 0, distance: Number.POSITIVE_INFINITY };
    for (let column = 0; column <= length; column += 1) {
      const box = this.#boxOf(page, lines[line], column);
      const distance = box ? Math.abs(box.left - goal) : Number.POSITIVE_INFINITY;
      if (distance < best.distance) best = { column, distance };
    }
    return best.column;
  }

  async #chosenPlace(): Promise<Place | undefined> {
    const selection = getSelection();
    const { focusNode, focusOffset } = selection ?? {};
    if (!focusNode || focusOffset === undefined) return undefined;
    for (let page = 1; page <= this.#on.viewer().pagesCount; page += 1) {
      const drawn = drawnPage(this.#on.viewer(), page);
      const at = drawn && offsetAt(drawn.pieces, focusNode, focusOffset);
      if (at === undefined) continue;
      const lines = await this.#linesOf(page);
      if (lines.length > 0) return { page, ...spotAt(lines, at) };
    }
    return undefined;
  }

  async #firstInSight(): Promise<Place | undefined> {
    const { page } = this.#on.place();
    const lines = await this.#linesOf(page);
    const { top } = this.#on.container.getBoundingClientRect();
    const line = lines.findIndex((one) => (this.#boxOf(page, one, 0)?.top ?? -1) >= top);
    return line >= 0
      ? { page, line, column: 0 }
      : ((await this.#onPage(page, 1, 'first')) ?? (await this.#onPage(page, -1, 'first')));
  }

  /** A click puts the caret where it chose. */
  #followPointer(): void {
    if (!this.#place) return;
    this.#work = this.#work.then(async () => {
      const place = await this.#chosenPlace();
      if (!place || !this.#place) return;
      this.#place = place;
      this.#anchor = undefined;
      this.#goalPx = undefined;
      await this.#show(false, true);
    });
  }

  /** Draws the caret and what is chosen. `isKept` leaves the selection as the pointer made it. */
  async #show(isFollowed: boolean, isKept = false): Promise<void> {
    const place = this.#place;
    if (!place) return;
    const drawn = isFollowed ? await this.#drawn(place.page) : drawnPage(this.#on.viewer(), place.page);
    const line = (await this.#linesOf(place.page))[place.line];
    if (!drawn || this.#place !== place) return;
    this.#placeElement(drawn, line, place.column);
    if (!isKept) await this.#choose(place);
    const letter = this.#letterAt(drawn, line, place.column);
    if (!letter || !isFollowed) return;
    const frame = this.#on.container.getBoundingClientRect();
    if (!isInSight([letter.range], frame)) bringIntoSight(letter.range, this.#on.container, frame);
  }

  async #choose(place: Place): Promise<void> {
    const [from, to] = await Promise.all([this.#domPoint(this.#anchor ?? place), this.#domPoint(place)]);
    if (!from || !to || this.#place !== place) return;
    getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  }

  async #domPoint(place: Place): Promise<{ readonly node: Text; readonly offset: number } | undefined> {
    const drawn = drawnPage(this.#on.viewer(), place.page);
    return drawn && this.#pointOf(drawn, (await this.#linesOf(place.page))[place.line], place.column);
  }

  #pointOf({ pieces }: DrawnPage, line: TextLine | undefined, column: number) {
    const { at, isAfter } = offsetOf(line, column);
    const point = pointAt(pieces, at, isAfter);
    return point && { ...point, isAfter };
  }

  #boxOf(page: number, line: TextLine | undefined, column: number) {
    const drawn = drawnPage(this.#on.viewer(), page);
    return drawn && this.#edgeOf(drawn, line, column);
  }

  /** The letter at which the caret stands: the one after it, at the end of a line the one before it. */
  #letterAt(drawn: DrawnPage, line: TextLine | undefined, column: number) {
    const point = this.#pointOf(drawn, line, column);
    if (!point) return undefined;
    const { node, offset, isAfter } = point;
    const range = document.createRange();
    range.setStart(node, isAfter ? offset - 1 : offset);
    range.setEnd(node, isAfter ? offset : offset + 1);
    return { range, isAfter };
  }

  /** Where the caret stands, in pixels of the window. */
  #edgeOf(drawn: DrawnPage, line: TextLine | undefined, column: number) {
    const letter = this.#letterAt(drawn, line, column);
    if (!letter) return undefined;
    const { left, right, top, height } = letter.range.getBoundingClientRect();
    return { left: letter.isAfter ? right : left, top, height };
  }

  #placeElement(drawn: DrawnPage, line: TextLine | undefined, column: number): void {
    const edge = this.#edgeOf(drawn, line, column);
    const frame = drawn.element.getBoundingClientRect();
    if (!edge || frame.width === 0) return;
    const { style } = this.#element;
    style.left = `${((edge.left - frame.left) / frame.width) * 100}%`;
    style.top = `${((edge.top - frame.top) / frame.height) * 100}%`;
    style.height = `${(edge.height / frame.height) * 100}%`;
    drawn.element.append(this.#element);
  }

  /** A page once its text is drawn; goes there for it. Undefined when the view ends before. */
  #drawn(page: number): Promise<DrawnPage | undefined> {
    const there = drawnPage(this.#on.viewer(), page);
    if (there) return Promise.resolve(there);
    const { bus, goTo, signal } = this.#on;
    return new Promise((resolve) => {
      const look = (): void => {
        const drawn = drawnPage(this.#on.viewer(), page);
        if (!drawn && !signal.aborted) return;
        bus.off('textlayerrendered', look);
        resolve(drawn);
      };
      bus.on('textlayerrendered', look);
      signal.addEventListener('abort', look, { once: true });
      goTo({ page, offset: 0 });
    });
  }

  async #wordsAt({ page, line, column }: Place, move: CaretMove | 'start' | 'end'): Promise<string> {
    const text = (await this.#linesOf(page))[line]?.text ?? '';
    if (move === 'left' || move === 'right') return text.slice(column, column + 1);
    if (move === 'word-left' || move === 'word-right') return /^\S*/.exec(text.slice(column))?.[0] ?? '';
    return text;
  }
}
