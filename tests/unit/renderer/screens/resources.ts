// Decides small resources for tests of the screens.
import type { Resource } from '../../../../core/kit/catalogue.ts';
import type { ResourceRow } from '../../../../renderer/db/library-db.ts';

/** A lesson of a module. */
export function lesson(id: string): NonNullable<Resource['lessons']>[number] {
  return {
    id,
    title: id,
    file: { path: `data/lessons/${id}.md`, mediaType: 'text/markdown', ...hashed('c') },
  };
}

/** A resource as the library keeps it; `hash` is one hex digit, repeated. */
export function resource(
  given: Partial<Omit<ResourceRow, 'file'>> & { readonly id: string; readonly hash?: string },
): ResourceRow {
  const { hash, ...rest } = given;
  const [work = '', language = 'en'] = given.id.split('.');
  return {
    kind: 'report',
    title: given.id,
    language: language as ResourceRow['language'],
    country: 'EU',
    themes: [],
    audience: [],
    issued: '2026-01-01',
    asOf: '2026-01-01',
    readiness: 'green',
    sources: [],
    work: `${work}.en`,
    ...(hash === undefined
      ? {}
      : { file: { path: `data/reports/${given.id}.pdf`, mediaType: 'application/pdf', ...hashed(hash) } }),
    ...rest,
  };
}

function hashed(digit: string) {
  return { sizeBytes: 1, sha256: digit.repeat(64) };
}
