// Conversion of an existing Markdown text into a document or lesson of a draft.

import type { Language } from '../base/language.ts';
import { writeYaml } from '../compose/yaml-edit.ts';
import { divideMarkdown, joinMarkdown } from './front-matter-text.ts';

/** A text with its title: the first heading, which is not part of the body in a kit. */
export type TitledText = { readonly title?: string; readonly text: string };

const topHeading = /^\s*# +([^\r\n]+)(?:\r?\n|$)/;
const headingId = /\{#[^{}]*\}$/;

/** Takes the title out of a text. Its front matter is not changed. */
export function takeTitle(text: string): TitledText {
  const plain = text.replace(/^\uFEFF/, '');
  const { yaml, body } = divideMarkdown(plain);
  const found = topHeading.exec(body);
  if (!found) return { text: plain };
  const rest = body.slice(found[0].length);
  const title = withoutEnd(found[1] ?? '')
    .replace(headingId, '')
    .trim();
  return { ...(title ? { title } : {}), text: joinMarkdown(yaml, rest) };
}

/** A heading without optional closing number signs. */
function withoutEnd(heading: string): string {
  let end = heading.length;
  while (heading[end - 1] === ' ' || heading[end - 1] === '#') end -= 1;
  return heading.slice(0, end);
}

/** The fields of a new document. */
type NewFields = {
  readonly work: string;
  readonly language: Language | undefined;
  readonly title: string;
  readonly country: string;
  readonly today: string;
  readonly translationOf?: string;
};

/** Adds the required fields to a text without front matter; nobody checked its facts. */
export function describeText(text: string, fields: NewFields): string {
  const { yaml, body } = divideMarkdown(text);
  if (yaml !== undefined) return text;
  const { work, language, title, country, today, translationOf } = fields;
  const written = {
    id: `${work}.${language ?? 'en'}`,
    title,
    country,
    themes: [],
    audience: [],
    issued: today,
    readiness: 'amber',
    ...(translationOf === undefined ? {} : { translationOf }),
    sources: [],
  };
  return joinMarkdown(writeYaml(written), body);
}
