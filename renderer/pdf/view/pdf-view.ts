// The view of a document: show, move, zoom, turn, mark. The viewer of pdf.js draws.
import { AnnotationEditorType, AnnotationMode } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { EventBus, LinkTarget, PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import 'pdfjs-dist/legacy/web/pdf_viewer.css';
import './pdf-pages.css';
import './reading-aids.css';
import type { Zoom } from '../layout/initial-view.ts';
import { PageLayout, type PageOrder } from '../layout/page-layout.ts';
import { PageScales } from '../layout/page-scales.ts';
import { type ShownDocument, shownPages } from '../layout/shown-document.ts';
import type { ViewPlace } from '../layout/view-place.ts';
import { stepped } from '../layout/zoom-steps.ts';
import type { JumpHistory } from '../links/jump-history.ts';
import { Jumps } from '../links/jumps.ts';
import { addKitLinks, KitLinkService, type LinkEvents, listenToLinks } from '../links/kit-links.ts';
import { previewLinks } from '../links/link-preview.ts';
import { joinTaggedLinks } from '../links/tagged-links.ts';
import { type FindMarks, PageMarks } from '../marks/page-marks.ts';
import { SpokenWords } from '../marks/spoken-words.ts';
import { type ChosenText, PageNotes } from '../notes/page-notes.ts';
import type { OpenDocument } from '../read/open-document.ts';
import { pageText } from '../read/text-pieces.ts';
import { DarkPages } from './dark-pages.ts';
import { PartsOfDocument } from './document-parts.ts';
import { withStandIns } from './page-stand-in.ts';
import { namePages, noSentences, type PageWords } from './page-words.ts';
import { freeUnseenPictures } from './picture-memory.ts';
import { type DrawnSheets, drawForPrint, type PrintOptions } from './print-pages.ts';
import { drawThumbnail, type ThumbnailBox } from './thumbnail.ts';
import { placeUndrawnPages, type UndrawnPlaces } from './undrawn-pages.ts';

/** How pages lie at first, and in which scale. */
type FirstLayout = { readonly order: PageOrder; readonly scale: number; readonly isDark: boolean };

/** What the view tells. */
type PdfViewEvents = LinkEvents & {
  readonly words: () => PageWords;
  /** The pages are laid out and nothing is drawn yet; places can be gone to from now on. */
  readonly onReady: (view: PdfView) => void;
  /** Another page is in sight. */
  readonly onPage: (page: number) => void;
  readonly onZoomed: (factor: number, zoom: Zoom) => void;
  /** The pages lie differently, for the `count`-th time: turned, side by side, one at a time, or one with a size of its own. */
  readonly onLaidOut: (count: number, order: PageOrder) => void;
  /** Some page cannot be read. */
  readonly onDamaged: () => void;
  /** These pages cannot be drawn; their elements wait for words that say so. */
  readonly onUndrawn: (places: UndrawnPlaces) => void;
  /** A place was left by a jump, or one went back or forward. */
  readonly onJumpHistory: (history: JumpHistory<ViewPlace>) => void;
};

/** One document on one piece of the page. */
export class PdfView {
  readonly #container: HTMLDivElement;
  readonly #bus = new EventBus();
  readonly #links: KitLinkService;
  readonly #marks: PageMarks;
  /** A person's notes on the pages. */
  readonly notes: PageNotes;
  /** What is spoken while the document is read aloud. */
  readonly spoken: SpokenWords;
  readonly #viewer: PDFViewer;
  readonly #document: OpenDocument;
  readonly #controller = new AbortController();
  /** Jumps to chosen places, and back. */
  readonly jumps: Jumps;
  /** How pages lie and how large they are. */
  readonly layout: PageLayout;
  readonly #dark: DarkPages;
  readonly #scales: PageScales;
  /** What the document has beside its pages. */
  readonly parts: PartsOfDocument;
  /** What is shown instead of the pages, if anything: one goes about in it and makes it larger. */
  overlay: ShownDocument | undefined;
  readonly #pages: ShownDocument;

  /** `container` must be positioned absolutely and hold one empty child; `pageLabels` in the order of the pages. */
  constructor(container: HTMLDivElement, document: OpenDocument, first: FirstLayout, events: PdfViewEvents) {
    this.#container = container;
    this.#document = document;
    const parts = {
      pdf: document.pdf,
      container,
      viewer: () => this.#viewer,
      place: () => this.place(),
      goTo: (place: ViewPlace) => this.goTo(place),
      signal: this.#controller.signal,
    };
    const hasOverlay = (): boolean => this.overlay !== undefined;
    this.jumps = new Jumps({ ...parts, hasOverlay, onJumpHistory: events.onJumpHistory });
    const scaled = { ...parts, bus: this.#bus, onZoomed: events.onZoomed };
    this.#scales = new PageScales(scaled, first.scale);
    this.#pages = shownPages(container, parts.viewer, this.#scales);
    this.layout = new PageLayout({ ...parts, scales: this.#scales });
    this.parts = new PartsOfDocument(parts);
    this.spoken = new SpokenWords({
      ...parts,
      bus: this.#bus,
      goTo: (page) => this.goTo({ page, offset: 0 }),
    });
    this.#dark = new DarkPages({ ...parts, bus: this.#bus });
    // Before a page is drawn, or the first would be bright for a moment.
    this.#dark.isOn = first.isDark;
    freeUnseenPictures({ ...parts, bus: this.#bus });
    this.#links = new KitLinkService(
      { eventBus: this.#bus, externalLinkTarget: LinkTarget.NONE, ignoreDestinationZoom: true },
      this.jumps,
    );
    this.#marks = new PageMarks(this.#bus, document.pdf);
    this.#viewer = new PDFViewer({
      container,
      eventBus: this.#bus,
      linkService: this.#links,
      // It has all that the viewer and the text layers use of a find controller.
      findController: this.#marks as never,
      annotationMode: AnnotationMode.ENABLE_FORMS,
      annotationEditorMode: AnnotationEditorType.DISABLE,
      imageResourcesPath: '/pdf/signs/',
      l10n: noSentences as never,
      removePageBorders: true,
      abortSignal: this.#controller.signal,
    } as ConstructorParameters<typeof PDFViewer>[0]);
    this.notes = new PageNotes({
      bus: this.#bus,
      viewer: this.#viewer,
      textOf: (page) => pageText(document.pdf, page - 1),
      signal: this.#controller.signal,
    });
    this.#links.setViewer(this.#viewer);
    this.#listen(events);
    this.layout.order = first.order;
    // There is no other way to say it before there are pages.
    this.#viewer._currentScale = first.scale;
    this.#viewer.setDocument(withStandIns(document.pdf));
    this.#links.setDocument(document.pdf, null);
  }

  #listen(events: PdfViewEvents): void {
    const { signal } = this.#controller;
    this.#bus.on('pagesinit', () => events.onReady(this));
    this.#bus.on('pagechanging', ({ pageNumber }: { pageNumber: number }) =>
      events.onPage(this.overlay?.place().page ?? pageNumber),
    );
    placeUndrawnPages({ viewer: () => this.#viewer, bus: this.#bus, signal }, events.onUndrawn);
    const listened = { pdf: this.#document.pdf, container: this.#container, signal };
    listenToLinks(listened, events);
    void this.#document.brokenPart.then(events.onDamaged);
    namePages(this.#bus, events.words, signal);
    joinTaggedLinks(this.#container, signal);
    previewLinks(listened);
    let count = 0;
    for (const name of ['pagesloaded', 'rotationchanging', 'scrollmodechanged', 'spreadmodechanged'])
      this.#bus.on(name, () => {
        count += 1;
        events.onLaidOut(count, this.layout.order);
      });
    this.#bus.on(
      'annotationlayerrendered',
      ({ pageNumber, source }: { pageNumber: number; source: { div: Element } }) => {
        void addKitLinks(this.#document.pdf, pageNumber, source.div);
      },
    );
  }

  /** Pages of the document. */
  get pageCount(): number {
    return this.#document.pdf.numPages;
  }

  get #shown(): ShownDocument {
    return this.overlay ?? this.#pages;
  }

  /** Where the view stands now. */
  place(): ViewPlace {
    return this.#shown.place();
  }

  /** Calls `listener` whenever the pages move, several times a second; returns how to stop. */
  whenMoved(listener: () => void): () => void {
    const here = new AbortController();
    const signal = AbortSignal.any([here.signal, this.#controller.signal]);
    this.#container.addEventListener('scroll', listener, { signal, passive: true });
    // Pages that are shown one at a time come without scrolling.
    this.#bus.on('pagechanging', listener, { signal });
    return () => here.abort();
  }

  /** Calls `listener` whenever a person turns the pages; returns how to stop. */
  whenTurned(listener: () => void): () => void {
    this.#bus.on('rotationchanging', listener);
    return () => this.#bus.off('rotationchanging', listener);
  }

  /** Goes to a place. */
  goTo({ page, offset }: ViewPlace): void {
    this.#marks.leave();
    this.#shown.goTo({ page: Math.min(this.pageCount, Math.max(1, page)), offset });
  }

  /** What is shown instead has come to another page: the pages go there as well. */
  overlayMoved(): void {
    this.#viewer.scrollPageIntoView({ pageNumber: this.place().page });
    this.#bus.dispatch('pagechanging', { source: this, pageNumber: this.place().page });
  }

  /** What of the width of all pages lies left of the view, as a share. */
  get scrollRatioX(): number {
    return this.#container.scrollLeft / Math.max(1, this.#container.scrollWidth);
  }

  set scrollRatioX(share: number) {
    this.#container.scrollLeft = share * this.#container.scrollWidth;
  }

  /** Sets the zoom. */
  zoom(zoom: Zoom): void {
    this.#shown.zoom(zoom);
  }

  /** One step larger (1) or smaller (-1). */
  zoomBy(direction: 1 | -1): void {
    this.zoom(stepped(this.#shown.factor(), direction));
  }

  /** Turns all pages to the right by a quarter. */
  rotate(): void {
    this.layout.stay(() => {
      this.#viewer.pagesRotation = (this.#viewer.pagesRotation + 90) % 360;
    });
  }

  /** Quarter turns so far, in degrees. */
  get rotation(): number {
    return this.#viewer.pagesRotation;
  }

  set rotation(degrees: number) {
    this.#viewer.pagesRotation = degrees;
  }

  /** Sets how pages lie; what is read stays in sight. */
  setLayout(order: PageOrder): void {
    this.layout.stay(() => {
      this.layout.order = order;
    });
  }

  /** Shows pages in pairs, or each alone. The first page is a cover of its own unless the document says that it has a partner. */
  async showPairs(isOn: boolean): Promise<void> {
    const layout = isOn ? await this.#document.pdf.getPageLayout() : undefined;
    const isFirstPaired = layout === 'TwoColumnLeft' || layout === 'TwoPageLeft';
    this.setLayout({ ...this.layout.order, spread: isOn ? (isFirstPaired ? 'odd' : 'even') : 'none' });
  }

  /** Shows pages dark, pictures as they are; or as they are printed. */
  set isDark(isDark: boolean) {
    this.#dark.isOn = isDark;
  }

  /** Marks words on all pages; undefined takes the marks away. */
  mark(find: FindMarks | undefined): void {
    this.#marks.show(find);
  }

  /** Shows one mark: goes to its page and scrolls it into view when it is drawn. */
  async showMark(page: number, matchIndex: number): Promise<void> {
    if (page !== this.#viewer.currentPageNumber) this.goTo({ page, offset: 0 });
    await this.#marks.choose(page - 1, matchIndex);
  }

  /** The words of the mark that is the chosen one. */
  async markedText(): Promise<readonly ChosenText[]> {
    const found = this.#marks.chosenRange();
    return found ? [{ ...found, text: await pageText(this.#document.pdf, found.page - 1) }] : [];
  }

  /** Draws a small picture of a page; returns how to stop. Tells `onUndrawn` when the page cannot be drawn. */
  drawThumbnail(page: number, box: ThumbnailBox, onUndrawn: () => void): () => void {
    return drawThumbnail(this.#document.pdf, page, box, onUndrawn);
  }

  /** Draws pages for paper, turned as they are on screen. */
  drawForPrint(options: Omit<PrintOptions, 'rotation'>): Promise<DrawnSheets> {
    return drawForPrint(this.#document, { ...options, rotation: this.rotation });
  }

  /** Ends the view and frees the document. */
  async close(): Promise<void> {
    this.#controller.abort();
    // Megabytes each, which would else wait for V8 to look for what nobody holds any more; it knows nothing of their size.
    for (const page of this.#viewer.getCachedPageViews()) page.destroy();
    this.#viewer.setDocument(null as never);
    this.#links.setDocument(null, null);
    await this.#document.close();
  }
}
