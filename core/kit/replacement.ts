// Decides which resource of a kit took the place of another, over as many editions as there are.

import type { Language } from '../base/language.ts';
import { type Resource, workOf } from './catalogue.ts';

/** What is needed of a resource to follow its editions. */
export type Edition = Pick<Resource, 'id' | 'language' | 'isReplacedBy' | 'translationOf'>;

/**
 * The newest of what replaced a resource: in the wanted language where the newer work has it, else in the language of the old one,
 * else the one that is named. A translation is replaced when its original is. Undefined when the kit holds nothing newer.
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
