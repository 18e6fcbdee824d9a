// Default resources for tests that need only a few fields.
import type { KitFile, Resource } from '../../core/kit/catalogue.ts';

/** A file of one byte. Its SHA-256 is one hex digit, repeated, so that files are easy to distinguish. */
export function plainFile(
  path: string,
  mediaType: KitFile['mediaType'] = 'application/pdf',
  digit = 'a',
): KitFile {
  return { path, mediaType, sizeBytes: 1, sha256: digit.repeat(64) };
}

/** A report with what every resource must have and nothing else, changed field by field. The language is that of the id, `r1.el`. */
export function plainResource(fields: Partial<Resource> & Pick<Resource, 'id'>): Resource {
  const [, language = 'en'] = fields.id.split('.');
  return {
    kind: 'report',
    title: `Title of ${fields.id}`,
    language: language as Resource['language'],
    country: 'EU',
    themes: [],
    audience: [],
    issued: '2026-01-01',
    asOf: '2026-01-01',
    readiness: 'green',
    sources: [],
    ...fields,
  };
}
