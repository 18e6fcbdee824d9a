// The outline of a PDF: entries that lead to a page, to a depth that people can read.
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { OutlineEntry } from '../../../core/kit/catalogue.ts';

const deepest = 8;
const mostEntries = 20_000;

/** As much of an entry as is used; pdf.js gives more. */
type RawEntry = {
  readonly title: string;
  readonly dest: unknown;
  readonly items: readonly RawEntry[];
};

/** The outline with pages. Entries that lead out of the document or nowhere give way to what stands below them. */
export async function readOutline(pdf: PDFDocumentProxy): Promise<OutlineEntry[]> {
  const raw = (await pdf.getOutline().catch(() => null)) as readonly RawEntry[] | null;
  let left = mostEntries;
  const convert = async (entries: readonly RawEntry[], depth: number): Promise<OutlineEntry[]> => {
    const found: OutlineEntry[] = [];
    for (const entry of entries) {
      left -= 1;
      if (left < 0 || depth > deepest) break;
      const children = await convert(entry.items, depth + 1);
      const title = plain(entry.title);
      const page = (await pageOfPlace(pdf, entry.dest)) ?? children[0]?.page;
      if (title === '' || page === undefined) found.push(...children);
      else found.push({ title, page, children });
    }
    return found;
  };
  return await convert(raw ?? [], 1);
}

/** The page (from 1) that a place lies on; `place` is a name or pdf.js' list that begins with the page. Undefined when it lies nowhere. */
export async function pageOfPlace(pdf: PDFDocumentProxy, place: unknown): Promise<number | undefined> {
  const list: unknown = typeof place === 'string' ? await pdf.getDestination(place).catch(() => null) : place;
  const first: unknown = Array.isArray(list) ? list[0] : undefined;
  if (typeof first === 'number') return first >= 0 && first < pdf.numPages ? first + 1 : undefined;
  if (typeof first !== 'object' || first === null) return undefined;
  const index = await pdf
    .getPageIndex(first as Parameters<PDFDocumentProxy['getPageIndex']>[0])
    .catch(() => -1);
  return index >= 0 && index < pdf.numPages ? index + 1 : undefined;
}

function plain(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}
