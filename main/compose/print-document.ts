// Print a Markdown document as a PDF: once to count its pages, then with the page numbers in place.
import { dirname, join } from 'node:path';
import {
  type PageNumbers,
  type PrintJob,
  pageNumbersSchema,
} from '../../core/compose/compose-page-protocol.ts';
import { finishPdf } from '../../core/compose/finish-pdf.ts';
import { parseMarkdown } from '../../core/markdown/parse-markdown.ts';
import { headings } from '../../core/markdown/walk.ts';
import type { DiskOps } from '../disk/fs/ops.ts';
import type { ComposePage } from './compose-page.ts';
import type { ServedFiles } from './served-files.ts';

/** A printed document on disk. `anchors` are the pages of its headings by id. */
type PrintedDocument = {
  readonly absolutePath: string;
  readonly address: string;
  readonly sizeBytes: number;
  readonly anchors: Readonly<Record<string, number>>;
};

/** What printing needs. `folder` is a place for temporary files. */
type Printer = {
  readonly page: ComposePage;
  readonly files: ServedFiles;
  readonly folder: string;
  readonly disk: DiskOps;
};

/** Prints a document. `name` tells it from all others. Throws what ComposePage throws. */
export async function printDocument(job: PrintJob, name: string, printer: Printer): Promise<PrintedDocument> {
  const { page } = printer;
  await page.call('layOut', job);
  const draft = await keep(`${name}.draft.pdf`, await page.print(), printer);
  const numbers = pageNumbersSchema.parse(await page.call('readPageNumbers', draft.address, draft.sizeBytes));
  await page.call('numberPages', numbers);
  const bytes = finishPdf(await page.print(), {
    title: job.resource.title,
    author: job.resource.creator ?? job.publisher,
    subject: job.resource.description,
    language: job.resource.language,
    rights: job.resource.rights,
    issued: job.resource.issued,
    headings: headings(parseMarkdown(job.markdown)).map((heading) => heading.title),
  });
  return { ...(await keep(`${name}.pdf`, bytes, printer)), anchors: anchorsOf(job, numbers) };
}

async function keep(
  name: string,
  bytes: Uint8Array,
  { folder, disk, files }: Printer,
): Promise<Omit<PrintedDocument, 'anchors'>> {
  const absolutePath = join(folder, name);
  await disk.makeFolder(dirname(absolutePath));
  // Not synced: nobody needs it after a power cut, and a sync of each page costs time.
  const file = await disk.create(absolutePath, { replaces: true });
  try {
    await file.write(bytes);
  } finally {
    await file.close();
  }
  return { absolutePath, address: files.serve(name, absolutePath), sizeBytes: bytes.length };
}

/** Headings in the order of the text; Chromium names sources as well. */
function anchorsOf(job: PrintJob, numbers: PageNumbers): Record<string, number> {
  const found = headings(parseMarkdown(job.markdown)).map(({ id }) => {
    const page = numbers.anchors[id];
    if (page === undefined) throw new Error(`the heading ${id} was not found in the print`);
    return [id, page] as const;
  });
  return Object.fromEntries(found);
}
