// Decides which of several given PDFs of one work is the original when nobody said so.
import { type Language, languages } from '../base/language.ts';
import { workName } from './works.ts';

/** As much of a resource as decides which of several is the original. */
export type Joinable = {
  readonly language?: Language;
  readonly facts: { readonly id: string; readonly translationOf?: string | undefined };
  readonly body: { readonly kind: string };
};

/**
 * Makes given PDFs that differ only by language one work. The original is what a person described as such, else the first in the
 * order of languages. Markdown documents stay as they are: whoever wrote them has to say which came first.
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
