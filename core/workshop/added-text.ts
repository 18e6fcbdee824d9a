// Conversion of an existing Markdown text into a document or lesson of a draft.

import type { Language } from '../base/language.ts';
import { editYamlValue, writeYaml } from '../compose/yaml-edit.ts';
import { divideMarkdown, joinMarkdown } from './front-matter-text.ts';
import { isFields } from './lenient.ts';

/** A text with its title. In a kit the title is a field, and no heading of the body. */
export type TitledText = { readonly title?: string; readonly text: string };

const topHeading = /^\s*# +([^\r\n]+)(?:\r?\n|$)/;
const headingId = /\{#[^{}]*\}$/;

/**
 * Takes the title out of a text: the first heading. If the text has fields of its own, the title is theirs. A heading that says
 * something else stays in the body, one level lower.
 */
export function takeTitle(text: string): TitledText {
  const plain = text.replace(/^\uFEFF/, '');
  const { yaml, body } = divideMarkdown(plain);
  const [line, words = ''] = topHeading.exec(body) ?? [];
  if (line === undefined) return { text: plain };
  const heading = withoutEnd(words).replace(headingId, '').trim();
  const rest = body.slice(line.length);
  if (yaml !== undefined && heading !== '') return withTitleField(heading, { plain, yaml, body, rest });
  return { ...(heading ? { title: heading } : {}), text: joinMarkdown(yaml, rest) };
}

/** A text with fields; `rest` is its body without the heading. */
type TextWithFields = {
  readonly plain: string;
  readonly yaml: string;
  readonly body: string;
  readonly rest: string;
};

function withTitleField(heading: string, { plain, yaml, body, rest }: TextWithFields): TitledText {
  const value = editYamlValue(yaml, [])?.value;
  const field = isFields(value) && typeof value['title'] === 'string' ? value['title'].trim() : '';
  if (field === heading) return { title: field, text: joinMarkdown(yaml, rest) };
  if (field !== '') return { title: field, text: joinMarkdown(yaml, body.replace('#', '##')) };
  const titled = editYamlValue(yaml, [{ path: ['title'], value: heading }]);
  // Only a person can correct fields that cannot be read.
  return { title: heading, text: titled ? joinMarkdown(titled.text, rest) : plain };
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
