// Changes of single fields in a YAML text. Everything else stays as its author wrote it, with comments and unknown fields.
import { Document, isMap, isSeq, type ToStringOptions } from 'yaml';
import { parseYaml } from './yaml-document.ts';

/** A field to write, or to remove if it has no value. Numbers in the path are list indexes from 0. */
export type YamlChange = { readonly path: readonly (string | number)[]; readonly value?: unknown };

/** Equal values are written twice: nobody edits anchors such as `&a1` and `*a1` by hand. */
const plain = { aliasDuplicateObjects: false } as const;
const layout = { lineWidth: 0, flowCollectionPadding: false } as const;

/** Writes a value as YAML. */
export function writeYaml(value: unknown): string {
  return new Document(value, plain).toString(layout);
}

/** Changes fields. Undefined if the text is no YAML, or if a value is in the way of a mapping. Then only a person can fix it. */
export function editYaml(text: string, changes: readonly YamlChange[]): string | undefined {
  return editYamlValue(text, changes)?.text;
}

/** A YAML text with its parsed value. */
type WrittenYaml = { readonly text: string; readonly value: unknown };

/** The same as `editYaml`, with the value of the new text. */
export function editYamlValue(text: string, changes: readonly YamlChange[]): WrittenYaml | undefined {
  const document = parseYaml(text);
  if (document === undefined || document.errors.length > 0) return undefined;
  const isNothing = document.contents === null || (document.contents as { value?: unknown }).value === null;
  if (isNothing) document.contents = document.createNode({}) as never;
  if (!isMap(document.contents)) return undefined;
  for (const { path, value } of changes) {
    if (!makeWay(document, path, value !== undefined)) return undefined;
    if (value === undefined) document.deleteIn(path);
    else document.setIn(path, document.createNode(value, plain));
  }
  // In the author's style: `{ en: words }` or `{en: words}`.
  return written(document, { ...layout, flowCollectionPadding: /[[{] \S/.test(text) });
}

/** Undefined if an alias names nothing, or if aliases would multiply the value beyond all measure: the writer throws then. */
function written(document: Document, style: ToStringOptions): WrittenYaml | undefined {
  try {
    const text = document.toString(style);
    // Nodes know their value. Only aliases (`*name`) need parsing.
    const read = /[\s[{,]\*\w/.test(text) ? parseYaml(text) : document;
    return read && { text, value: read.toJS({ maxAliasCount: 100 }) };
  } catch {
    return undefined;
  }
}

/** Makes sure that the field's parent is a mapping or a list; false if another value is in the way. */
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
