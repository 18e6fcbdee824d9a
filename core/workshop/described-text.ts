// Fields of a resource in the files of a content folder.
import { type ResourceFacts, resourceFactsSchema, settledFacts, writtenFacts } from '../compose/facts.ts';
import { writeYaml } from '../compose/yaml-edit.ts';
import { readYaml } from '../compose/yaml-text.ts';
import type { Resource } from '../kit/catalogue.ts';
import { takeTitle } from './added-text.ts';
import { divideMarkdown, joinMarkdown } from './front-matter-text.ts';

const names = Object.keys(resourceFactsSchema.shape);

/** The fields of a resource that a person writes, in their written form. */
export function factsOf(resource: Resource): Record<string, unknown> {
  return Object.fromEntries(Object.entries(writtenFacts(resource)).filter(([name]) => names.includes(name)));
}

/** A Markdown text of a kit with its front matter: unchanged if that is complete and right, else written again. */
export function describedText(resource: Resource, text: string): string {
  const { yaml } = divideMarkdown(text);
  const facts = factsOf(resource);
  const value = yaml === undefined ? undefined : readYaml(yaml, '', [])?.value;
  const written = resourceFactsSchema.safeParse(value).data;
  if (written && isSame(settled(written), settled(resourceFactsSchema.parse(facts)))) return text;
  const titled = takeTitle(text);
  const { body } = divideMarkdown(titled.title === resource.title ? titled.text : text);
  return joinMarkdown(writeYaml(facts), body);
}

/** What a catalogue says of the facts, in the order of the schema. */
function settled(facts: ResourceFacts): ResourceFacts {
  return resourceFactsSchema.parse(settledFacts(facts));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
