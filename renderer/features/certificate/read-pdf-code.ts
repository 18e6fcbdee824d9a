// Look for a code on the first pages of a PDF that somebody chose, whether the page is drawn or scanned.
import { drawPage } from '../../pdf/read/draw-page.ts';
import { openDocument } from '../../pdf/read/open-document.ts';
import { withTimeout } from '../../pdf/read/with-timeout.ts';
import { codeIn } from '../shared/codes/read-picture.ts';

const mostPages = 3;
const longestMs = 15_000;
const maxBytes = 50_000_000;
/** A4 at about 240 dots in an inch: several pixels for each module of a fine code. */
const size = { widthPx: 2000, tallestPx: 2800 };

/** The text of the code; undefined when the file is no PDF, is locked, or has no code there. */
export async function readPdfCode(file: Blob): Promise<string | undefined> {
  if (file.size > maxBytes) return undefined;
  const late = new AbortController();
  const source = {
    file: 'certificate.pdf',
    sizeBytes: file.size,
    read: async (begin: number, end: number) => new Uint8Array(await file.slice(begin, end).arrayBuffer()),
  };
  const opened = await openDocument(source, () => Promise.resolve(undefined), late.signal);
  if (!opened.ok) return undefined;
  const { pdf, close } = opened.value;
  const search = async (): Promise<string | undefined> => {
    for (let page = 1; page <= Math.min(mostPages, pdf.numPages); page += 1) {
      const text = codeIn(await drawPage(pdf, page, size, late.signal));
      if (text !== undefined) return text;
    }
    return undefined;
  };
  try {
    return await withTimeout(
      search().catch(() => undefined),
      longestMs,
      () => late.abort(),
    );
  } finally {
    await close();
  }
}
