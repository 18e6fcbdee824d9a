// Choice of the original among several given PDFs of one work, if nobody named it.
import { type Language, languages } from '../base/language.ts';
import { workName } from './works.ts';

/** The fields of a resource that decide which one is the original. */
export type Joinable = {
  readonly language?: Language;
  readonly facts: { readonly id: string; readonly translationOf?: string | undefined };
  readonly body: { readonly kind: string };
};

/**
 * Joins given PDFs that differ only by language into one work. The original is the one a person described as such, else the first in
 * the order of languages. Markdown documents are not changed: their author has to name the original.
 */
export function joinTranslations<T extends Joinable>(resources: readonly T[]): T[] {
  return resources.map((resource) => {
    if (!isOpen(resource)) return resource;
    const work = resources.filter((other) => workName(other.facts.id) === workName(resource.facts.id));
    const original = originalOf(work);
    if (!original || original === resource) return resource;
    return { ...resource, facts: { ...resource.facts, translationOf: original.facts.id } };
  });
}

function originalOf<T extends Joinable>(work: readonly T[]): T | undefined {
  const named = work.find((resource) =>
    work.some((other) => other.facts.translationOf === resource.facts.id),
  );
  const written = work.find((resource) => resource.facts.translationOf === undefined && !isOpen(resource));
  const first = languages.flatMap((language) => work.filter((resource) => resource.language === language))[0];
  return named ?? written ?? first;
}

function isOpen({ body, facts }: Joinable): boolean {
  return body.kind === 'given' && facts.translationOf === undefined;
}
