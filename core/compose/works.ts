// Works of a plan (all translations of one resource), and the targets for links in them.
import { type Language, languages } from '../base/language.ts';
import type { OpenQuestion } from '../kit/open-question.ts';
import type { MarkdownDocument } from '../markdown/document.ts';
import { headings } from '../markdown/walk.ts';
import { openQuestions } from './open-questions.ts';
import type { PlannedResource } from './plan.ts';

/** The id of a work: that of its resources without the language, `r1` for `r1.en`. */
export function workName(id: string): string {
  const language = languages.find((candidate) => id.endsWith(`.${candidate}`));
  return language ? id.slice(0, -language.length - 1) : id;
}

/** All works by name, each with its resources by language. */
export function worksOf(
  resources: readonly PlannedResource[],
): ReadonlyMap<string, ReadonlyMap<Language, PlannedResource>> {
  const works = new Map<string, Map<Language, PlannedResource>>();
  for (const resource of resources) {
    const name = workName(resource.facts.id);
    const work = works.get(name) ?? new Map<Language, PlannedResource>();
    work.set(resource.language, resource);
    works.set(name, work);
  }
  return works;
}

/** Every text of a resource with its file; `lesson` for lessons. */
export type PlannedText = {
  readonly file: string;
  readonly lesson?: string;
  readonly document: MarkdownDocument;
};

/** The texts of a resource; none for given PDFs. */
export function textsOf({ body }: PlannedResource): readonly PlannedText[] {
  if (body.kind === 'module') {
    return body.lessons.map(({ id, from, document }) => ({ file: from, lesson: id, document }));
  }
  return body.kind === 'given' ? [] : [{ file: body.from, document: body.document }];
}

/** What the texts of a resource leave open, in their order. */
export function openIn(resource: PlannedResource): OpenQuestion[] {
  if (resource.body.kind === 'given') return [...resource.body.open];
  return textsOf(resource).flatMap(({ lesson, document }) =>
    openQuestions(document, resource.language).map((one) => ({
      ...(lesson === undefined ? {} : { lesson }),
      ...one,
    })),
  );
}

/** Whether a text of a resource has a heading with this id. */
export function hasHeading(resource: PlannedResource, lesson: string | undefined, heading: string): boolean {
  const { body } = resource;
  if (body.kind === 'given') return lesson === undefined && Object.hasOwn(body.anchors, heading);
  return textsOf(resource).some(
    (text) => text.lesson === lesson && headings(text.document).some((entry) => entry.id === heading),
  );
}
