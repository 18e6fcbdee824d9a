// Editions of a kit that a development build trusts: a report with moved pages, and contacts with changed numbers.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contactFiles } from '../../core/contacts/hsds.ts';
import { contact } from '../unit/core/library/kit-changes/support.ts';
import { type MadeKit, type MakeKitOptions, makeKit, makePublisher } from './make-kit.ts';
import { makePdf } from './make-pdf.ts';

const developmentKey = join(import.meta.dirname, '..', '..', 'out', 'dev-key', 'development.key');
const pdfPath = 'data/reports/r1.en.pdf';
const derivedPath = 'data/derived/r1.en/pages.json';

/** What is said on one page of the report. */
function pageText(topic: string): string {
  return Array.from({ length: 30 }, (_word, index) => `${topic} sentence ${topic}${index} of this page`).join(
    ' ',
  );
}

/** What an edition has of its own. */
type Edition = Pick<MakeKitOptions, 'version' | 'issued' | 'id' | 'checklist' | 'publisher'> & {
  /** One topic for each page of the report. */
  readonly pages?: readonly string[];
  /** One short line for each page, in place of topics: then the report is a PDF that opens. */
  readonly lines?: readonly string[];
  /** Number of the police. */
  readonly number?: string;
  /** Behind the titles of its texts, which are then no works of another kit. */
  readonly by?: string;
  /** Bytes of filling, for kits that take their time. */
  readonly fillBytes?: number;
};

function pdfOf(lines: readonly string[]): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'impact-kit-pdf-'));
  try {
    return readFileSync(makePdf(join(folder, 'lines.pdf'), lines));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Makes an edition in a folder. */
export async function makeEdition(folder: string, edition: Edition = {}): Promise<MadeKit> {
  const { pages = ['cover', 'law', 'care'], number = '1056', fillBytes = 0, by, lines, ...options } = edition;
  const police = contact('gr-police', { organisation: { en: 'City police', el: 'Αστυνομία' } });
  const [first, ...others] = police.phones;
  if (!first) throw new Error('a contact has a number');
  const tables = contactFiles([{ ...police, phones: [{ ...first, number }, ...others] }]);
  const derived = {
    pages: (lines ?? pages.map(pageText)).map((text) => ({ label: '', text })),
    outline: [],
    anchors: {},
    isTagged: true,
  };
  return await makeKit(folder, {
    publisher: await makePublisher('Development build', developmentKey),
    ...options,
    files: {
      ...Object.fromEntries(tables.map(({ path, content }) => [path, content])),
      [pdfPath]: lines ? pdfOf(lines) : Buffer.from(`%PDF-1.7 ${pages.join(' ')}`),
      [derivedPath]: JSON.stringify(derived),
      ...(fillBytes === 0 ? {} : { 'data/reports/fill.en.pdf': Buffer.alloc(fillBytes, '%PDF-1.7 fill ') }),
    },
    catalogue: (plain, file) => {
      const [first] = plain.resources;
      if (!first) throw new Error('every kit has a checklist');
      const titled = (title: string): string => (by === undefined ? title : `${title} of ${by}`);
      const checklist = { ...first, title: titled(first.title) };
      const report = { ...checklist, kind: 'report' as const, title: titled('The report') };
      const fill = 'data/reports/fill.en.pdf';
      return {
        ...plain,
        resources: [
          checklist,
          {
            ...report,
            id: 'r1.en',
            file: file(pdfPath, 'application/pdf'),
            derived: file(derivedPath, 'application/json'),
          },
          ...(fillBytes === 0 ? [] : [{ ...report, id: 'fill.en', file: file(fill, 'application/pdf') }]),
        ],
        contacts: tables.map(({ path, mediaType }) => file(path, mediaType)),
      };
    },
  });
}
