// The destination of a link, and the place of the document that it names.
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A place in points from the lower left corner of a page; `y` undefined when the whole page is meant. */
export type LinkTarget = { readonly page: number; readonly x: number; readonly y: number | undefined };

type PageReference = { readonly num: number; readonly gen: number };

/** Reads a destination as links hold it, named or explicit; undefined when it leads nowhere. */
export async function targetOf(pdf: PDFDocumentProxy, destination: unknown): Promise<LinkTarget | undefined> {
  const found = await explicitOf(pdf, destination);
  if (!Array.isArray(found)) return undefined;
  const [page, kind, ...numbers] = found as [unknown, { readonly name?: string } | undefined, ...unknown[]];
  const index = await pageIndexOf(pdf, page);
  if (index === undefined || index < 0 || index >= pdf.numPages) return undefined;
  const at = (place: number): number | undefined =>
    typeof numbers[place] === 'number' ? (numbers[place] as number) : undefined;
  if (kind?.name === 'XYZ') return { page: index + 1, x: at(0) ?? 0, y: at(1) };
  if (kind?.name === 'FitH' || kind?.name === 'FitBH') return { page: index + 1, x: 0, y: at(0) };
  if (kind?.name === 'FitR') return { page: index + 1, x: at(0) ?? 0, y: at(3) };
  return { page: index + 1, x: 0, y: undefined };
}

/** A destination as the document spells it out; null for a name that is unknown, or can no more be read. */
export async function explicitOf(pdf: PDFDocumentProxy, destination: unknown): Promise<unknown> {
  return typeof destination === 'string'
    ? await pdf.getDestination(destination).catch(() => null)
    : await destination;
}

/** The destination of a link as pdf.js wrote it into the address; undefined for links that lead elsewhere. */
export function destinationOf(link: Element): unknown {
  const address = link.getAttribute('href') ?? '';
  if (!address.startsWith('#') || address.length < 2) return undefined;
  const words = unescape(address.slice(1));
  if (!words.startsWith('[')) return words;
  try {
    return JSON.parse(words) as unknown;
  } catch {
    return words;
  }
}

async function pageIndexOf(pdf: PDFDocumentProxy, page: unknown): Promise<number | undefined> {
  if (Number.isInteger(page)) return page as number;
  if (typeof page !== 'object' || page === null) return undefined;
  return await pdf.getPageIndex(page as PageReference).catch(() => undefined);
}
