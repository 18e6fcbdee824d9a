// Links of a document: pdf.js follows those inside it, the page those into the kit. Others are only shown.
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PDFLinkService } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import { destinationOf, type LinkTarget, targetOf } from './link-target.ts';

/** What is told when a link is chosen. */
export type LinkEvents = {
  /** A link into the kit, such as `kit:contact/eu-112`; `toOtherPane` when it is to open beside this document. */
  readonly onKitLink: (address: string, toOtherPane: boolean) => void;
  /** A link inside the document that is to open beside it, with Ctrl or Cmd held; without this it is followed as ever. */
  readonly onOpenInOtherPane?: (target: LinkTarget) => void;
  /** A link out of the document and out of the kit; it is never followed. */
  readonly onForeignLink: (address: string) => void;
};

const kitScheme = 'kit:';

/** Where a link led; `isStillThere` until one jumps elsewhere. */
export type FollowedLink = { readonly page: number; readonly isStillThere: () => boolean };

/** What follows the links inside the document. */
export type FollowsLinks = {
  /** Goes to a destination as pdf.js has it; undefined when it leads nowhere, or one has jumped elsewhere meanwhile. */
  readonly follow: (destination: unknown) => Promise<FollowedLink | undefined>;
};

/** Links that lead out of the document get no address to follow, only one to tell; those inside it are jumps. */
export class KitLinkService extends PDFLinkService {
  readonly #jumps: FollowsLinks;
  #followed: FollowedLink | undefined;

  constructor(options: ConstructorParameters<typeof PDFLinkService>[0], jumps: FollowsLinks) {
    super(options);
    this.#jumps = jumps;
    this.eventBus.on('textlayerrendered', ({ pageNumber }: { pageNumber: number }) => {
      if (pageNumber === this.#followed?.page) this.#focusWords();
    });
  }

  // That of pdf.js gives the words the focus whenever they are drawn, and so scrolls back whoever has gone on.
  override async goToDestination(destination: string | unknown[]): Promise<void> {
    this.#followed = await this.#jumps.follow(destination);
    this.#focusWords();
  }

  /** Lets Tab and screen readers go on where the link led, as soon as its words are drawn. */
  #focusWords(): void {
    const { page, isStillThere } = this.#followed ?? {};
    const words: HTMLElement | undefined = page && this.pdfViewer.getPageView(page - 1)?.textLayer?.div;
    if (!words?.checkVisibility()) return;
    this.#followed = undefined;
    const holder = this.pdfViewer.container as HTMLElement;
    const isFree = document.activeElement === document.body || holder.contains(document.activeElement);
    if (isStillThere?.() && isFree) words.focus({ preventScroll: true });
  }

  override addLinkAttributes(link: HTMLAnchorElement, url: string): void {
    link.href = '#';
    link.title = url;
    link.dataset['foreignAddress'] = url;
  }
}

/** Gives the links into the kit on a drawn page something to press; pdf.js leaves their places empty, since it knows no such address. */
export async function addKitLinks(pdf: PDFDocumentProxy, pageNumber: number, page: Element): Promise<void> {
  for (const { id, unsafeUrl, overlaidText } of await annotationsOf(pdf, pageNumber)) {
    if (unsafeUrl?.startsWith(kitScheme) !== true) continue;
    const place = page.querySelector(`[data-annotation-id="${CSS.escape(id)}"]`);
    if (!place || place.querySelector('a')) continue;
    const link = document.createElement('a');
    link.href = '#';
    link.dataset['kitAddress'] = unsafeUrl;
    if (overlaidText) link.setAttribute('aria-label', overlaidText);
    place.append(link);
  }
}

/** None of a document that was closed meanwhile. */
async function annotationsOf(pdf: PDFDocumentProxy, pageNumber: number): Promise<readonly PdfAnnotation[]> {
  try {
    return (await (await pdf.getPage(pageNumber)).getAnnotations()) as readonly PdfAnnotation[];
  } catch {
    return [];
  }
}

type PdfAnnotation = { readonly id: string; readonly unsafeUrl?: string; readonly overlaidText?: string };

/** Tells which link was chosen inside `container`. */
export function listenToLinks({ pdf, container, signal }: ListenedView, events: LinkEvents): void {
  container.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link) return;
      const toOtherPane = event.ctrlKey || event.metaKey;
      const { kitAddress, foreignAddress } = link.dataset;
      const destination = toOtherPane && events.onOpenInOtherPane ? destinationOf(link) : undefined;
      if (kitAddress === undefined && foreignAddress === undefined && destination === undefined) return;
      event.preventDefault();
      if (kitAddress !== undefined) events.onKitLink(kitAddress, toOtherPane);
      else if (foreignAddress !== undefined) events.onForeignLink(foreignAddress);
      else {
        // Otherwise pdf.js follows it here as well.
        event.stopPropagation();
        void targetOf(pdf, destination).then((target) => {
          if (target && !signal.aborted) events.onOpenInOtherPane?.(target);
        });
      }
    },
    { signal, capture: true },
  );
}

/** What is listened to. */
type ListenedView = {
  readonly pdf: PDFDocumentProxy;
  readonly container: HTMLElement;
  readonly signal: AbortSignal;
};
