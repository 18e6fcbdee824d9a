// What a person typed into the fields of documents: kept in memory, also while a document is closed, until a copy is saved.
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

type Fields = ReadonlyMap<string, object>;
type Held = { readonly name: string; isSaved: boolean };

const changes = new EventTarget();

/** Of documents that are closed. */
const waiting = new Map<string, Fields>();
const open = new Map<PDFDocumentProxy, Held>();

/** Fills in what was typed into the document called `name` before, here or in the other pane; to be called before a page is drawn. Returns what keeps it when the document is closed. */
export function keepFields(name: string, pdf: PDFDocumentProxy): () => void {
  const beside = [...open].findLast(([, held]) => held.name === name && !held.isSaved);
  const before = beside ? fieldsOf(beside[0]) : waiting.get(name);
  const held: Held = { name, isSaved: before === undefined };
  open.set(pdf, held);
  for (const [id, value] of before ?? []) pdf.annotationStorage.setValue(id, { ...value });
  return () => {
    open.delete(pdf);
    if (held.isSaved) waiting.delete(name);
    else waiting.set(name, fieldsOf(pdf));
  };
}

/** A copy with what is typed in now was saved: nothing of it has to be kept. */
export function fieldsAreSaved(pdf: PDFDocumentProxy): void {
  const held = open.get(pdf);
  if (held) setSaved(held, true);
}

/**
 * Something was typed. The storage of pdf.js cannot tell: to draw a radio button that is on, pdf.js stores that all others of its group
 * are off.
 */
export function fieldsAreTyped(pdf: PDFDocumentProxy): void {
  const held = open.get(pdf);
  if (held?.isSaved) setSaved(held, false);
}

/** Whether something was typed into the fields that is in no copy. */
export function hasTypedFields(pdf: PDFDocumentProxy): boolean {
  return open.get(pdf)?.isSaved === false;
}

/** Calls `listener` whenever that may have changed, of any document; returns how to stop. */
export function whenFieldsChange(listener: () => void): () => void {
  changes.addEventListener('change', listener);
  return () => changes.removeEventListener('change', listener);
}

function setSaved(held: Held, isSaved: boolean): void {
  held.isSaved = isSaved;
  changes.dispatchEvent(new Event('change'));
}

function fieldsOf(pdf: PDFDocumentProxy): Fields {
  return new Map([...pdf.annotationStorage] as [string, object][]);
}
