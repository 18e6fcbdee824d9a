// Decides how fields of a YAML text are changed: what is not named stays as its author wrote it, comments and strange fields too.
import { Document, isMap, isSeq, parseDocument } from 'yaml';

/** A field to be written, or without a value to be taken out. Numbers in the path count entries of lists from 0. */
export type YamlChange = { readonly path: readonly (string | number)[]; readonly value?: unknown };

/** Values that stand twice are written twice: nobody edits `&a1` and `*a1` by hand. */
const plain = { aliasDuplicateObjects: false } as const;
const layout = { lineWidth: 0, flowCollectionPadding: false } as const;

/** Writes a value as YAML. */
export function writeYaml(value: unknown): string {
  return new Document(value, plain).toString(layout);
}

/**
 * Changes fields. Undefined when the text is no YAML, or when something else stands where a set of fields is needed: then only a person
 * can put it right.
 */
export function editYaml(text: string, changes: readonly YamlChange[]): string | undefined {
  return editYamlValue(text, changes)?.text;
}

/** A YAML text with the value it stands for. */
export type WrittenYaml = { readonly text: string; readonly value: unknown };

/** The same as `editYaml`, with the value the new text stands for. */
export function editYamlValue(text: string, changes: readonly YamlChange[]): WrittenYaml | undefined {
  const document = parseDocument(text.replace(/^\uFEFF/, ''));
  if (document.errors.length > 0) return undefined;
  const isNothing = document.contents === null || (document.contents as { value?: unknown }).value === null;
  if (isNothing) document.contents = document.createNode({}) as never;
  if (!isMap(document.contents)) return undefined;
  for (const { path, value } of changes) {
    if (!makeWay(document, path, value !== undefined)) return undefined;
    if (value === undefined) document.deleteIn(path);
    else document.setIn(path, document.createNode(value, plain));
  }
  // As the author writes them: `{ en: words }` or `{en: words}`.
  const edited = document.toString({ ...layout, flowCollectionPadding: /[[{] \S/.test(text) });
  return { text: edited, value: valueIn(document, edited) };
}

/** Nodes know their value; only names that stand for other places (`*name`) are left to whoever reads the text. */
function valueIn(document: Document, text: string): unknown {
  return /[\s[{,]\*\w/.test(text) ? parseDocument(text).toJS({ maxAliasCount: 100 }) : document.toJS();
}

/** Sees to it that the field's place is a set of fields or a list; false when something else stands in the way. */
function makeWay(document: Document, path: readonly (string | number)[], isWritten: boolean): boolean {
  for (let length = 1; length < path.length; length += 1) {
    const place = path.slice(0, length);
    const found: unknown = document.getIn(place);
    if (isMap(found) || isSeq(found)) continue;
    if (found !== undefined && found !== null) return false;
    if (!isWritten) return true;
    document.setIn(place, document.createNode(typeof path[length] === 'number' ? [] : {}));
  }
  return true;
}
