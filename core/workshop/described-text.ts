// Decides how the fields of a resource stand in the files of a content folder.
import { resourceFactsSchema } from '../compose/facts.ts';
import { writeYaml } from '../compose/yaml-edit.ts';
import { readYaml } from '../compose/yaml-text.ts';
import type { Resource } from '../kit/catalogue.ts';
import { takeTitle } from './added-text.ts';
import { divideMarkdown, joinMarkdown } from './front-matter-text.ts';

const names = Object.keys(resourceFactsSchema.shape);

/** The fields of a resource that a person decides, as they are written. */
export function factsOf(resource: Resource): Record<string, unknown> {
  return Object.fromEntries(Object.entries(resource).filter(([name]) => names.includes(name)));
}

/** A Markdown text of a kit with its fields at the top: as it is when they are there and right, else written anew. */
export function describedText(resource: Resource, text: string): string {
  const { yaml } = divideMarkdown(text);
  const facts = factsOf(resource);
  const value = yaml === undefined ? undefined : readYaml(yaml, '', [])?.value;
  if (isSame(resourceFactsSchema.safeParse(value).data, resourceFactsSchema.parse(facts))) return text;
  const titled = takeTitle(text);
  const { body } = divideMarkdown(titled.title === resource.title ? titled.text : text);
  return joinMarkdown(writeYaml(facts), body);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
