// Kits of many pages for the bench: the same pages as one kit or as several, searchable as composed ones.
import { randomFillSync } from 'node:crypto';
import { join } from 'node:path';
import type { Language } from '../../../core/base/language.ts';
import { gzip } from '../../../core/kit/gzip.ts';
import { buildSegment } from '../../../core/search/build-segment.ts';
import { type SearchUnit, unitsOfPdf, unitsOfResource } from '../../../core/search/units.ts';
import { type MadeKit, makeKit, type TestPublisher } from '../../support/make-kit.ts';
import { plainFile, plainResource } from '../../support/plain-resource.ts';

/** Texts of one document, a text for each page. */
type PagedDocument = {
  readonly id: string;
  readonly language: Language;
  readonly pages: readonly string[];
};

/** Pages of a document; real reports have some. */
const documentPages = 100;
/** Bytes of its PDF, which nothing here opens. */
const pdfBytes = 100_000;

/** Divides pages into documents of one language each. */
export function documentsOf(units: readonly SearchUnit[]): PagedDocument[] {
  const languages = [...new Set(units.map(({ language }) => language))];
  return languages.flatMap((language) => {
    const texts = units.filter((unit) => unit.language === language).map(({ text }) => text);
    return Array.from({ length: Math.ceil(texts.length / documentPages) }, (_, at) => ({
      ...{ id: `r${at + 1}.${language}`, language },
      pages: texts.slice(at * documentPages, (at + 1) * documentPages),
    }));
  });
}

/** Makes a kit of documents. `pdfs` are the bytes of their PDFs; made up where there are none. */
export async function makePagedKit(
  folder: string,
  kit: { readonly id: string; readonly publisher: TestPublisher },
  documents: readonly PagedDocument[],
  pdfs: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<MadeKit> {
  const made = documents.map(({ id, language, pages }, order) => {
    const derived = {
      pages: pages.map((text, at) => ({ label: String(at + 1), text })),
      ...{ outline: [], anchors: {}, isTagged: true },
    };
    const [pdf, texts] = [`data/reports/${id}.pdf`, `data/derived/${id}/pages.json.gz`];
    const plain = { id, language, order, title: `${kit.id} ${id}`, pages: pages.length };
    const resource = plainResource({ ...plain, kind: 'report', file: plainFile(pdf) });
    const bytes = pdfs.get(id) ?? randomFillSync(new Uint8Array(pdfBytes));
    const packed = gzip(new TextEncoder().encode(JSON.stringify(derived)));
    const units = [...unitsOfResource(resource), ...unitsOfPdf(resource, derived)];
    return { plain, language, units, files: { [pdf]: bytes, [texts]: packed }, pdf, texts };
  });
  const segments = [...new Set(made.map(({ language }) => language))].map((language) => {
    const units = made.flatMap((document) => (document.language === language ? document.units : []));
    return { language, count: units.length, path: `data/derived/index/${language}-1.seg`, units };
  });
  return await makeKit(join(folder, kit.id), {
    ...kit,
    files: {
      ...Object.assign({}, ...made.map(({ files }) => files)),
      ...Object.fromEntries(
        segments.map(({ path, units, language }) => [path, buildSegment(units, language)]),
      ),
    },
    catalogue: (catalogue, file) => ({
      ...catalogue,
      title: { en: kit.id },
      resources: made.map(({ plain, pdf, texts }) =>
        plainResource({
          ...plain,
          kind: 'report',
          file: file(pdf, 'application/pdf'),
          derived: file(texts, 'application/gzip'),
        }),
      ),
      segments: segments.map(({ language, count, path }) => ({
        ...{ language, units: count },
        file: file(path, 'application/octet-stream'),
      })),
      media: [file('data/checklists/c1.en.md', 'text/markdown')],
    }),
  });
}
