// The newest edition that replaces a resource, through any number of editions.

import type { Language } from '../base/language.ts';
import { type Resource, workOf } from './catalogue.ts';

/** Fields of a resource that are needed to follow its editions. */
export type Edition = Pick<Resource, 'id' | 'language' | 'isReplacedBy' | 'translationOf'>;

/**
 * The newest edition that replaces a resource. Its language is the wanted one if available, else that of the old resource, else that
 * of the named edition. A translation is replaced together with its original. Undefined if the kit has nothing newer.
 */
export function replacementOf<Row extends Edition>(
  resource: Edition,
  resources: readonly Row[],
  wanted: Language,
): Row | undefined {
  const byId = new Map(resources.map((row) => [row.id, row]));
  const nameOf = ({ isReplacedBy, translationOf }: Edition): string | undefined =>
    isReplacedBy ?? (translationOf === undefined ? undefined : byId.get(translationOf)?.isReplacedBy);
  const seen = new Set([workOf(resource)]);
  let newest: Row | undefined;
  let named = nameOf(resource);
  while (named !== undefined) {
    const next = byId.get(named);
    if (!next || seen.has(workOf(next))) break;
    seen.add(workOf(next));
    newest = next;
    named = nameOf(next);
  }
  if (!newest) return undefined;
  const work = workOf(newest);
  const editions = resources.filter((row) => workOf(row) === work);
  const inLanguage = (language: Language): Row | undefined =>
    editions.find((row) => row.language === language);
  return inLanguage(wanted) ?? inLanguage(resource.language) ?? newest;
}
