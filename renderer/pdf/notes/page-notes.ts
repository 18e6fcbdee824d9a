// A person's notes on the pages: highlights multiplied onto the words, and an icon in the margin that opens a note.
import { normalizeUnicode } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { EventBus, PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import { findQuote } from '../../../core/notes/anchor.ts';
import { findOver, type PagePart, withoutHeads } from '../../../core/notes/over-pages.ts';
import type { NoteColour, Quote } from '../../../core/notes/quote.ts';
import { bodyRange, type EdgeLines } from '../../../core/search/running-lines.ts';
import type { TextRange } from '../../../core/search/units.ts';
import { drawnPage } from '../marks/drawn-page.ts';
import { withoutSeparators, withSeparators } from '../read/text-pieces.ts';
import { boxesOf, type PageBox, rangesOf, selectedPlace, type TextPieces } from '../read/text-places.ts';
import { bandsOf } from './bands.ts';
import { noteNumberPlaces, withNotesApart } from './note-numbers.ts';

/** A note to be drawn. */
type DrawnNote = {
  readonly id: string;
  /** From 1. */
  readonly page: number;
  /** The words it stands at; without any, or where they are not found, it stands in the margin alone. */
  readonly quote?: Quote | undefined;
  readonly colour: NoteColour;
  /** Whether there are words to be read beside the page. */
  readonly hasText: boolean;
  /** What it is called for screen readers. */
  readonly name: string;
};

/** A stretch of one page's text; `page` counts from 1. */
export type ChosenText = PagePart & {
  readonly page: number;
  /** Finds numbers of footnotes in the text of the page. Only words that are copied need them, and the selection changes often. */
  readonly noteNumbers?: () => readonly TextRange[];
};

/** Chosen text as a person reads it: numbers of footnotes are not joined to words. */
export function readableText({ text, noteNumbers, ...range }: ChosenText): string {
  return normalizeUnicode(withNotesApart(text, range, noteNumbers?.() ?? [])).replaceAll('\0', '');
}

/** What is selected on one page. */
type ChosenPlace = { readonly page: number; readonly pieces: TextPieces; readonly place: TextRange };

type Placed = { readonly note: DrawnNote; readonly boxes: readonly PageBox[] };

/** What notes are drawn on. `textOf` gives the text of a page, `signal` ends with the view. */
type NotesOf = {
  readonly bus: EventBus;
  readonly viewer: PDFViewer;
  readonly textOf: (page: number) => Promise<string>;
  readonly signal: AbortSignal;
};

const noteSign = 'M21 15a2 2 0 0 1-2 2H7l-4 4V5a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2zM13 8H7M17 12H7';

const noText: PagePart = { text: '', start: 0, end: 0 };

/** Draws notes on whatever pages are drawn, again after each zoom, turn and change. */
export class PageNotes {
  readonly #viewer: PDFViewer;
  readonly #textOf: (page: number) => Promise<string>;
  readonly #parts = new Map<number, Promise<PagePart>>();
  /** Those parts that have been read, for what cannot wait. */
  readonly #readParts = new Map<number, PagePart>();
  /** The lines between which a page is itself; undefined where nobody knows. To be set before anything is shown. */
  edgesOf: (page: number) => Promise<EdgeLines | undefined> = async () => undefined;
  readonly #buttons = new Map<string, HTMLButtonElement>();
  readonly #placed = new Map<number, readonly Placed[]>();
  #notes: readonly DrawnNote[] = [];
  /** The note that is gone to. */
  #aim: string | undefined;
  #onOpen: (id: string) => void = () => undefined;

  constructor({ bus, viewer, textOf, signal }: NotesOf) {
    this.#viewer = viewer;
    this.#textOf = textOf;
    for (const name of ['wheel', 'keydown', 'pointerdown'])
      window.addEventListener(name, () => (this.#aim = undefined), { signal, passive: true, capture: true });
    viewer.container.addEventListener('click', (event) => this.#clicked(event), { signal });
    for (const name of ['textlayerrendered', 'pagerendered'])
      bus.on(name, ({ pageNumber }: { pageNumber: number }) => void this.#draw(pageNumber));
  }

  /** Draws these notes from now on, and opens one when it is pressed or clicked. */
  show(notes: readonly DrawnNote[], onOpen: (id: string) => void): void {
    this.#notes = notes;
    this.#onOpen = onOpen;
    for (const id of [...this.#buttons.keys()]) if (!notes.some((note) => note.id === id)) this.#forget(id);
    for (let page = 1; page <= this.#viewer.pagesCount; page += 1)
      if (drawnPage(this.#viewer, page)) void this.#draw(page);
  }

  /** What is selected now, page by page, without the heads and feet in between; empty when it is nothing on a page. */
  async chosen(): Promise<readonly ChosenText[]> {
    const places = this.#chosenPlaces();
    return this.#chosenOf(places, await Promise.all(places.map(({ page }) => this.#part(page))));
  }

  /** The same at once; undefined while a page of it is not read. The text layer itself has words joined that are apart. */
  chosenNow(): readonly ChosenText[] | undefined {
    const places = this.#chosenPlaces();
    const bodies = places.flatMap(({ page }) => this.#readParts.get(page) ?? []);
    return places.length === 0 || bodies.length < places.length ? undefined : this.#chosenOf(places, bodies);
  }

  /** The pages of the selection, from 1. */
  chosenPages(): readonly number[] {
    return this.#chosenPlaces().map(({ page }) => page);
  }

  /** The selected characters, as a range for each piece of a page. The selection itself contains whole pages when it covers two. */
  chosenLetters(): readonly Range[] {
    return this.#chosenPlaces().flatMap(({ pieces, place }) => rangesOf(pieces, place));
  }

  /** Whether the words of a note, or those that are selected, are in the lower half of the window. */
  isLow(id?: string): boolean {
    const words = id === undefined ? this.chosenLetters()[0] : this.#buttons.get(id);
    return words !== undefined && words.getBoundingClientRect().top > innerHeight / 2;
  }

  #chosenPlaces(): readonly ChosenPlace[] {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return [];
    const range = selection.getRangeAt(0);
    return Array.from({ length: this.#viewer.pagesCount }, (_, index) => index + 1).flatMap((page) => {
      const drawn = drawnPage(this.#viewer, page);
      const place = drawn && range.intersectsNode(drawn.element) && selectedPlace(drawn.pieces, range);
      return place ? [{ page, pieces: drawn.pieces, place }] : [];
    });
  }

  /** What is chosen at places of pages, without the heads and feet in between. */
  #chosenOf(places: readonly ChosenPlace[], bodies: readonly PagePart[]): readonly ChosenText[] {
    const chosen = places.map(({ page, pieces, place }, index): ChosenText => {
      const text = bodies[index]?.text ?? '';
      const noteNumbers = (): readonly TextRange[] =>
        noteNumberPlaces(pieces, this.#viewer.pagesRotation).map((number) => withSeparators(text, number));
      return { page, text, noteNumbers, ...withSeparators(text, place) };
    });
    return withoutHeads(chosen, bodies);
  }

  /** Goes to a note's page, and to its words whenever they are drawn, until the person does something. */
  goTo({ id, page }: { readonly id: string; readonly page: number }): void {
    if (page !== this.#viewer.currentPageNumber) this.#viewer.scrollPageIntoView({ pageNumber: page });
    this.#aim = id;
    this.#takeAim();
  }

  #takeAim(): void {
    const element = this.#aim === undefined ? undefined : this.#buttons.get(this.#aim);
    if (element?.isConnected) element.scrollIntoView({ block: 'center', inline: 'nearest' });
  }

  #clicked(event: MouseEvent): void {
    const isLink = event.target instanceof Element && event.target.closest('a, button, input') !== null;
    if (isLink || getSelection()?.isCollapsed === false) return;
    const id = this.#noteAt(event.clientX, event.clientY);
    if (id !== undefined) this.#onOpen(id);
  }

  /** The note whose highlight lies under a point of the window. */
  #noteAt(x: number, y: number): string | undefined {
    for (const [page, placed] of this.#placed) {
      const frame = drawnPage(this.#viewer, page)?.element.getBoundingClientRect();
      if (!frame || x < frame.left || x > frame.right || y < frame.top || y > frame.bottom) continue;
      const [left, top] = [(x - frame.left) / frame.width, (y - frame.top) / frame.height];
      const isIn = (box: PageBox): boolean =>
        left >= box.left && left <= box.left + box.width && top >= box.top && top <= box.top + box.height;
      return placed.findLast(({ boxes }) => boxes.some(isIn))?.note.id;
    }
    return undefined;
  }

  /** The text of a page and where it is itself, read once. */
  #part(page: number): Promise<PagePart> {
    const read = async (): Promise<PagePart> => {
      const [text, edges] = await Promise.all([this.#textOf(page), this.edgesOf(page)]);
      const part = { text, ...(edges ? bodyRange(text, edges) : { start: 0, end: text.length }) };
      this.#readParts.set(page, part);
      return part;
    };
    const known = this.#parts.get(page) ?? read();
    this.#parts.set(page, known);
    return known;
  }

  async #draw(page: number): Promise<void> {
    const own = this.#notes.filter((note) => mayReach(note, page));
    const known = this.#placed.get(page);
    if (own.length === 0 && known === undefined) return;
    const places = await Promise.all(own.map((note) => this.#placeOf(note, page)));
    const drawn = drawnPage(this.#viewer, page);
    // Meanwhile the notes may be others, or the page may be gone; then it is drawn again anyway.
    if (!drawn || own.some((note) => !this.#notes.includes(note))) return;
    const placed = own.flatMap((note, index): Placed[] => {
      const place = places[index];
      if (!place) return note.page === page ? [{ note, boxes: [] }] : [];
      const { clientHeight, clientWidth } = drawn.element;
      return [
        { note, boxes: bandsOf(boxesOf(drawn.pieces, place, drawn.element), clientHeight / clientWidth) },
      ];
    });
    this.#placed.set(page, placed);
    this.#layer(drawn.element, placed);
    placed.forEach((one, index) => {
      if (one.note.page === page) this.#button(drawn.element, one, index);
    });
    if (own.some(({ id }) => id === this.#aim)) this.#takeAim();
  }

  /** Where a note has words on a page, its own or one of those after it. Counted without separators, as the pieces are. */
  async #placeOf({ quote, page: first }: DrawnNote, page: number): Promise<TextRange | undefined> {
    if (!quote) return undefined;
    const pages = [await this.#part(first).catch(() => noText)];
    const { text } = pages[0] ?? noText;
    const alone = findQuote(text, quote);
    const isWhole = alone !== undefined && text.slice(alone.start, alone.end) === quote.exact;
    let letters = text.length - quote.position;
    while (!isWhole && first + pages.length <= this.#viewer.pagesCount && letters < quote.exact.length) {
      const next = await this.#part(first + pages.length).catch(() => noText);
      letters += next.end - next.start;
      pages.push(next);
    }
    const over = isWhole ? undefined : findOver(pages, quote);
    const found = over ? over[page - first] : page === first ? alone : undefined;
    return found && withoutSeparators(pages[page - first]?.text ?? '', found);
  }

  #layer(page: HTMLElement, placed: readonly Placed[]): void {
    page.querySelector(':scope > .noteLayer')?.remove();
    const layer = document.createElement('div');
    layer.className = 'noteLayer';
    layer.append(
      ...placed.flatMap(({ note, boxes }) =>
        boxes.map((box) => {
          const part = document.createElement('div');
          part.dataset['noteColour'] = note.colour;
          part.dataset['note'] = note.id;
          placeAt(part, box);
          return part;
        }),
      ),
    );
    if (placed.length > 0) page.append(layer);
  }

  /** One button for each note: over its first words, or in the margin where there is something to read. */
  #button(page: HTMLElement, { note, boxes }: Placed, index: number): void {
    const button = this.#buttons.get(note.id) ?? this.#newButton(note.id);
    const [first] = boxes;
    const isInMargin = note.hasText || !first;
    button.setAttribute('aria-label', note.name);
    button.title = isInMargin ? note.name : '';
    button.dataset['noteColour'] = note.colour;
    button.className = isInMargin ? 'noteSign' : 'noteHold';
    if (first && !isInMargin) placeAt(button, first);
    else {
      button.removeAttribute('style');
      button.style.top = first ? `${first.top * 100}%` : `calc(0.5rem + ${index} * 2.25rem)`;
    }
    // Appending what is there already would take the focus from it.
    if (button.parentElement !== page) page.append(button);
  }

  #newButton(id: string): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset['noteButton'] = id;
    const picture = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    picture.setAttribute('viewBox', '0 0 24 24');
    picture.setAttribute('aria-hidden', 'true');
    const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    line.setAttribute('d', noteSign);
    picture.append(line);
    button.append(picture);
    button.addEventListener('click', (event) => {
      event.stopPropagation();
      this.#onOpen(id);
    });
    this.#buttons.set(id, button);
    return button;
  }

  #forget(id: string): void {
    this.#buttons.get(id)?.remove();
    this.#buttons.delete(id);
  }
}

/** Whether a note can have words on a page: every page that its words go over has a line of them. */
function mayReach({ page: first, quote }: DrawnNote, page: number): boolean {
  return page === first || (page > first && page - first < (quote?.exact.split('\n').length ?? 1));
}

function placeAt(element: HTMLElement, box: PageBox): void {
  element.style.left = `${box.left * 100}%`;
  element.style.top = `${box.top * 100}%`;
  element.style.width = `${box.width * 100}%`;
  element.style.height = `${box.height * 100}%`;
}
