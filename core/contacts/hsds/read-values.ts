// Reading of attribute values, and of texts with their languages.

import { languageSchema } from '../../base/language.ts';
import type { LocalText } from '../../base/local-text.ts';
import type { Attribute, JoinedTables } from './read-tables.ts';
import { translationCodes } from './terms.ts';

/** The text of a column in all its languages; undefined without a text. */
export function localText(
  attributes: readonly Attribute[],
  column: string,
  main: string | undefined,
): LocalText | undefined {
  if (main === undefined || main === '') return undefined;
  const here = attributes.filter(({ linkType }) => linkType === column);
  const language = languageSchema.safeParse(firstValue(here, 'language-of-text') ?? 'en');
  if (!language.success) return undefined;
  const text: LocalText = { [language.data]: main };
  for (const [translation, code] of translationCodes) {
    const value = firstValue(here, code);
    if (value !== undefined) text[translation] = value;
  }
  return text;
}

/** Reads columns of a row as texts. */
export function textReader(
  { attributesOf }: Pick<JoinedTables, 'attributesOf'>,
  rowId: string,
): (column: string, text: string | undefined) => LocalText | undefined {
  const attributes = attributesOf(rowId);
  return (column, text) => localText(attributes, column, text);
}

/** The value of the first attribute with a code. */
export function firstValue(attributes: readonly Attribute[], code: string): string | undefined {
  return attributes.find((attribute) => attribute.code === code)?.value;
}

/** The values of all attributes with a code. */
export function allValues(attributes: readonly Attribute[], code: string): string[] {
  return attributes.filter((attribute) => attribute.code === code).map(({ value }) => value);
}

/** The list; undefined if it is empty. */
export function filled<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

/** Missing facts are absent fields, not undefined ones. */
export function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([name, inner]) => [name, withoutUndefined(inner)]),
  );
}
