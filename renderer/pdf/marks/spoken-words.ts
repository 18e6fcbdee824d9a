// Pages that follow what is read aloud: they mark its words, and keep them in sight unless the person scrolls.
import type { EventBus, PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import type { PagePlace } from '../read/block-places.ts';
import { rangesOf, selectedPlace } from '../read/text-places.ts';
import { drawnPage } from './drawn-page.ts';
import { bringIntoSight, isInSight, markSpoken, unmarkSpoken } from './spoken-marks.ts';

/** What is spoken, as places of pages; `word` is empty when the voice does not tell it. */
type SpokenPlaces = { readonly sentence: readonly PagePlace[]; readonly word: readonly PagePlace[] };

/** What the pages of one view need to follow. */
type SpokenOn = {
  readonly bus: EventBus;
  readonly viewer: () => PDFViewer;
  readonly container: HTMLElement;
  readonly goTo: (page: number) => void;
  readonly signal: AbortSignal;
};

/** Room at the lower edge for the tools of reading aloud, in pixels. */
const toolsHeight = 64;

/** What is spoken, on the pages of one view. */
export class SpokenWords {
  readonly #on: SpokenOn;
  #places: SpokenPlaces | undefined;
  /** Whether the last words were in sight, or are still waited for. */
  #isFollowed = true;

  constructor(on: SpokenOn) {
    this.#on = on;
    // Found words are put into the layer by the same event, by listeners that came before or after this one.
    for (const name of ['textlayerrendered', 'updatetextlayermatches'])
      on.bus.on(name, () => queueMicrotask(() => this.#draw()));
    const lookedAway = (): void => {
      if (this.#places) this.#isFollowed = this.#isSeen() ?? this.#isFollowed;
    };
    on.container.addEventListener('scroll', lookedAway, { signal: on.signal, passive: true });
    on.signal.addEventListener('abort', () => this.clear());
  }

  /** Marks what is spoken. `isAsked` when the person went there: then it is shown wherever they look. */
  show(places: SpokenPlaces, isAsked: boolean): void {
    this.#isFollowed = isAsked || this.#isFollowed;
    this.#places = places;
    const [first] = this.#spoken();
    const isDrawn = first && drawnPage(this.#on.viewer(), first.page);
    if (this.#isFollowed && first && !isDrawn) this.#on.goTo(first.page);
    this.#draw();
  }

  /** Takes the marks away. */
  clear(): void {
    if (!this.#places) return;
    this.#places = undefined;
    this.#isFollowed = true;
    unmarkSpoken();
  }

  /** Where the chosen words begin; undefined when none are chosen on a page that is drawn. */
  chosenStart(): { readonly page: number; readonly start: number } | undefined {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
    const range = selection.getRangeAt(0);
    const viewer = this.#on.viewer();
    for (let page = 1; page <= viewer.pagesCount; page += 1) {
      const drawn = drawnPage(viewer, page);
      const place = drawn && range.intersectsNode(drawn.element) && selectedPlace(drawn.pieces, range);
      if (place) return { page, start: place.start };
    }
    return undefined;
  }

  #draw(): void {
    if (!this.#places) return;
    const [sentence, word] = [this.#rangesOf(this.#places.sentence), this.#rangesOf(this.#places.word)];
    markSpoken({ sentence, word });
    const [first] = this.#rangesOf(this.#spoken());
    if (!this.#isFollowed || !first || this.#isSeen()) return;
    bringIntoSight(first, this.#on.container, this.#on.container.getBoundingClientRect());
  }

  /** Undefined while the words are not drawn. */
  #isSeen(): boolean | undefined {
    const ranges = this.#rangesOf(this.#spoken()).slice(0, 1);
    const frame = this.#on.container.getBoundingClientRect();
    return ranges.length === 0 ? undefined : isInSight(ranges, frame, toolsHeight);
  }

  #spoken(): readonly PagePlace[] {
    const { word = [], sentence = [] } = this.#places ?? {};
    return word.length > 0 ? word : sentence;
  }

  #rangesOf(places: readonly PagePlace[]): Range[] {
    return places.flatMap((place) => {
      const drawn = drawnPage(this.#on.viewer(), place.page);
      return drawn ? rangesOf(drawn.pieces, place) : [];
    });
  }
}
