// Decides how links of a document work: inside the document by pdf.js, into the kit by us, out of the kit only shown.
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PDFLinkService } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';

/** What is told when a link is chosen. */
export type LinkEvents = {
  /** A link into the kit, such as `kit:contact/eu-112`. */
  readonly onKitLink: (address: string) => void;
  /** A link out of the document and out of the kit; it is never followed. */
  readonly onForeignLink: (address: string) => void;
};

const kitScheme = 'kit:';

/** What is told around a jump inside the document. */
export type JumpEvents = {
  readonly leaving: () => void;
  /** The destination as pdf.js has it. */
  readonly arrived: (destination: unknown) => void;
};

/** Links that lead out of the document get no address to follow, only one to tell; those inside it tell of their jumps. */
export class KitLinkService extends PDFLinkService {
  readonly #jumps: JumpEvents;

  constructor(options: ConstructorParameters<typeof PDFLinkService>[0], jumps: JumpEvents) {
    super(options);
    this.#jumps = jumps;
  }

  override async goToDestination(destination: string | unknown[]): Promise<void> {
    this.#jumps.leaving();
    await super.goToDestination(destination as never);
    this.#jumps.arrived(destination);
  }

  override addLinkAttributes(link: HTMLAnchorElement, url: string): void {
    link.href = '#';
    link.title = url;
    link.dataset['foreignAddress'] = url;
  }
}

/** Gives the links into the kit on a drawn page something to press; pdf.js leaves their places empty, since it knows no such address. */
export async function addKitLinks(pdf: PDFDocumentProxy, pageNumber: number, page: Element): Promise<void> {
  const annotations = (await (await pdf.getPage(pageNumber)).getAnnotations()) as readonly PdfAnnotation[];
  for (const { id, unsafeUrl, overlaidText } of annotations) {
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

type PdfAnnotation = { readonly id: string; readonly unsafeUrl?: string; readonly overlaidText?: string };

/** Tells which link was chosen inside `container`. */
export function listenToLinks(container: HTMLElement, events: LinkEvents, signal: AbortSignal): void {
  container.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const kitAddress = link?.dataset['kitAddress'];
      const foreignAddress = link?.dataset['foreignAddress'];
      if (kitAddress === undefined && foreignAddress === undefined) return;
      event.preventDefault();
      if (kitAddress !== undefined) events.onKitLink(kitAddress);
      else if (foreignAddress !== undefined) events.onForeignLink(foreignAddress);
    },
    { signal, capture: true },
  );
}
