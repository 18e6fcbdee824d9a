// Reads a PDF as kits are made, in a process of its own: some of the files of a public collection never end.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readNotes } from '../../../renderer/pdf/read/page-notes.ts';
import { pageText, type TextItem } from '../../../renderer/pdf/read/text-pieces.ts';

/** A page as this program reads it; `joined` is what pdf.js alone makes of it, without the separators of this program. */
type OwnPage = {
  readonly text: string;
  readonly joined: string;
  /** What is written in fields and comments, which kits keep beside the text. */
  readonly notes: string;
  /** Whether fields or comments are painted, whose appearance other readers take for text of the page. */
  readonly hasAnnotations: boolean;
};

/** The pages, or why there are none. */
export type OwnTexts = { readonly pages: readonly OwnPage[]; readonly refused?: string };

/** The argument by which this program is told that it is the process that reads. */
export const readArgument = '--read=';
const longestMs = 60_000;

/** Reads a PDF; `program` is the built file of this section. */
export function readOwn(program: string, pdf: string): OwnTexts {
  const { stdout, error } = spawnSync(process.execPath, ['--no-warnings', program, `${readArgument}${pdf}`], {
    encoding: 'utf8',
    maxBuffer: 1e9,
    timeout: longestMs,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  if (error) return { pages: [], refused: `not read within ${longestMs / 1000} s` };
  const start = stdout.indexOf('{"pages"');
  return start < 0
    ? { pages: [], refused: 'the reader ended' }
    : (JSON.parse(stdout.slice(start)) as OwnTexts);
}

/** Reads a PDF in this process and writes what it found to the standard output. */
export async function writeOwn(pdf: string): Promise<void> {
  polyfill();
  const folder = join(process.cwd(), 'node_modules/pdfjs-dist/');
  const pages: OwnPage[] = [];
  let refused: string | undefined;
  try {
    const document = await getDocument({
      data: new Uint8Array(readFileSync(pdf)),
      cMapUrl: `${folder}cmaps/`,
      cMapPacked: true,
      standardFontDataUrl: `${folder}standard_fonts/`,
      verbosity: 0,
    }).promise;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number).catch(() => undefined);
      pages.push(page ? await readPage(page, () => pageText(document, number - 1)) : noPage);
      page?.cleanup();
    }
  } catch (error) {
    refused = error instanceof Error ? error.message : String(error);
  }
  const answer: OwnTexts = { pages, ...(refused === undefined ? {} : { refused }) };
  process.stdout.write(JSON.stringify(answer), () => process.exit());
}

const noPage: OwnPage = { text: '', joined: '', notes: '', hasAnnotations: false };

async function readPage(page: PDFPageProxy, textOf: () => Promise<string>): Promise<OwnPage> {
  try {
    const { items } = await page.getTextContent({ disableNormalization: true });
    const joined = (items as TextItem[]).map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join('');
    const annotations = (await page.getAnnotations().catch(() => [])) as { readonly subtype?: string }[];
    return {
      text: await textOf(),
      joined,
      notes: (await readNotes(page).catch(() => undefined)) ?? '',
      hasAnnotations: annotations.some(({ subtype }) => subtype !== 'Link'),
    };
  } catch {
    return noPage;
  }
}

/** pdf.js wants it and Node 20 does not have it. */
function polyfill(): void {
  const promises = Promise as unknown as { withResolvers?: () => object };
  promises.withResolvers ??= () => {
    const made: Record<string, unknown> = {};
    made['promise'] = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
    return made;
  };
}
