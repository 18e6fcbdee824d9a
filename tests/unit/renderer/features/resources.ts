// Small resources for tests of the screens.
import type { Resource } from '../../../../core/kit/catalogue.ts';
import type { ResourceRow } from '../../../../renderer/data/db/library-db.ts';
import { plainFile, plainResource } from '../../../support/plain-resource.ts';

/** A lesson of a module. */
export function lesson(id: string): NonNullable<Resource['lessons']>[number] {
  return {
    id,
    title: id,
    file: plainFile(`data/lessons/${id}.md`, 'text/markdown', 'c'),
  };
}

/** A resource as the library keeps it; `hash` is one hex digit, repeated. */
export function resource(
  given: Partial<Omit<ResourceRow, 'file'>> & { readonly id: string; readonly hash?: string },
): ResourceRow {
  const { hash, ...rest } = given;
  const [work = ''] = given.id.split('.');
  return {
    ...plainResource({ id: given.id, title: given.id }),
    work: `${work}.en`,
    ...(hash === undefined
      ? {}
      : { file: plainFile(`data/reports/${given.id}.pdf`, 'application/pdf', hash) }),
    ...rest,
  };
}
