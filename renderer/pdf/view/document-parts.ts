// Parts of a document beside its pages: attached files, layers, a form.
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import type { DocumentNature } from '../../../core/compose/compose-page-protocol.ts';
import { natureOf } from '../read/document-nature.ts';
import { fieldsAreSaved, fieldsAreTyped, hasTypedFields } from '../read/filled-fields.ts';

/** A file attached to the document. */
type Attachment = { readonly id: string; readonly name: string; readonly description: string };
/** A layer of the pages. */
type Layer = { readonly id: string; readonly name: string; readonly isShown: boolean };

/** Bytes as they go to main. */
export type FileBytes = Uint8Array<ArrayBuffer>;

/** What was found. */
export type DocumentParts = {
  readonly attachments: readonly Attachment[];
  readonly layers: readonly Layer[];
  readonly hasForm: boolean;
};

/** What the parts need of the view. */
type PartsView = {
  readonly pdf: PDFDocumentProxy;
  readonly viewer: () => PDFViewer;
  readonly container: HTMLElement;
  readonly signal: AbortSignal;
};

/** The parts of one open document. */
export class PartsOfDocument {
  readonly #pdf: PDFDocumentProxy;
  readonly #viewer: () => PDFViewer;

  constructor({ pdf, viewer, container, signal }: PartsView) {
    this.#pdf = pdf;
    this.#viewer = viewer;
    const listen = ({ target }: Event): void => {
      if (target instanceof Element && target.closest('.annotationLayer')) fieldsAreTyped(pdf);
    };
    // Buttons that empty a form send an event of pdf.js to each field, which does not bubble.
    for (const kind of ['input', 'change', 'resetform'])
      container.addEventListener(kind, listen, { capture: true, signal });
  }

  /** Looks for all of them. */
  async read(): Promise<DocumentParts> {
    const [files, layers, fields] = await Promise.all([
      this.#pdf.getAttachments(),
      this.#layers(),
      this.#pdf.getFieldObjects(),
    ]);
    const attachments = [...((files ?? new Map()) as ReadonlyMap<string, GivenAttachment>)].map(
      ([id, { filename, description }]) => ({ id, name: filename, description: description ?? '' }),
    );
    return { attachments, layers, hasForm: (fields?.size ?? 0) > 0 };
  }

  /** What the document is if its pages are not its content. */
  nature(): Promise<DocumentNature | undefined> {
    return natureOf(this.#pdf);
  }

  /** The bytes of an attachment; undefined when the document does not give them. */
  async attachment(id: string): Promise<FileBytes | undefined> {
    const content: unknown = await this.#pdf.getAttachmentContent(id).catch(() => undefined);
    return content instanceof Uint8Array ? (content as FileBytes) : undefined;
  }

  /** Shows or hides a layer, and answers how all of them are then. */
  async showLayer(id: string, isShown: boolean): Promise<readonly Layer[]> {
    const config = await this.#viewer().optionalContentConfigPromise;
    if (!config) return [];
    config.setVisibility(id, isShown);
    this.#viewer().optionalContentConfigPromise = Promise.resolve(config);
    return await this.#layers();
  }

  /** The document with what was filled into its form; the file in the kit stays as it is. */
  async filledCopy(): Promise<FileBytes> {
    return await this.#pdf.saveDocument();
  }

  /** Whether something was typed into the form that is in no saved copy. */
  get isTyped(): boolean {
    return hasTypedFields(this.#pdf);
  }

  /** To be called when that copy lies on a disk. */
  copyIsSaved(): void {
    fieldsAreSaved(this.#pdf);
  }

  async #layers(): Promise<readonly Layer[]> {
    const config = await this.#viewer().optionalContentConfigPromise;
    const groups = [...(config ?? [])] as [string, { readonly name: string; readonly visible: boolean }][];
    return groups.map(([id, { name, visible }]) => ({ id, name, isShown: visible }));
  }
}

type GivenAttachment = { readonly filename: string; readonly description?: string };
