// YAML of a content folder: parsing and checking, with file, field and line for every error.
import { isMap, isPair, isScalar, LineCounter, type Node } from 'yaml';
import type { z } from '../base/zod.ts';
import { invalid, type Problems } from './content-folder.ts';
import { issueText } from './issue-text.ts';
import { mostErrors, parseYaml } from './yaml-document.ts';
import { divideYaml, type YamlPieces } from './yaml-pieces.ts';

/** A parsed YAML text. `lineOf` finds the line of a field, or of the nearest parent field. */
export type YamlText = {
  readonly file: string;
  readonly value: unknown;
  lineOf(path: readonly PropertyKey[]): number | undefined;
};

/** Parses YAML 1.2. `firstLine` is the line of the file on which `text` starts. The first errors are added to `problems`. */
export function readYaml(
  text: string,
  file: string,
  problems: Problems,
  firstLine = 1,
): YamlText | undefined {
  const divided = divideYaml(text);
  return divided
    ? readPieces(divided, file, problems, firstLine)
    : readWhole(text, file, problems, firstLine);
}

/** Reads one piece after the other. Only their values are kept; the piece of a field is parsed again when its line is needed. */
function readPieces(
  { key, pieces }: YamlPieces,
  file: string,
  problems: Problems,
  firstLine: number,
): YamlText | undefined {
  const entries: unknown[] = [];
  const read = (piece: YamlPieces['pieces'][number], found: Problems) =>
    readWhole(piece.text, file, found, piece.linesBefore + firstLine);
  for (const piece of pieces) {
    const part = read(piece, problems);
    if (part === undefined) return undefined;
    for (const entry of (part.value as Record<string, unknown[]>)[key] ?? []) entries.push(entry);
  }
  const lineOf = (path: readonly PropertyKey[]): number | undefined => {
    const [list, index, ...rest] = path;
    if (list !== key) return undefined;
    const at = typeof index === 'number' ? index : 0;
    const piece = pieces.findLast(({ first }) => first <= at);
    const place = index === undefined ? [key] : [key, at - (piece?.first ?? 0), ...rest];
    return piece && read(piece, [])?.lineOf(place);
  };
  return { file, value: { [key]: entries }, lineOf };
}

function readWhole(text: string, file: string, problems: Problems, firstLine: number): YamlText | undefined {
  const lines = new LineCounter();
  const document = parseYaml(text, lines);
  if (document === undefined) {
    problems.push(invalid(file, '', 'its parts are nested too deep'));
    return undefined;
  }
  if (document.errors.length > 0) {
    for (const error of document.errors.slice(0, mostErrors)) {
      const { line } = lines.linePos(error.pos[0]);
      problems.push(invalid(file, '', `line ${line + firstLine - 1}: ${error.message}`));
    }
    return undefined;
  }
  const lineOf = (path: readonly PropertyKey[]): number | undefined => {
    for (let length = path.length; length > 0; length -= 1) {
      const offset = offsetOf(document.contents, path.slice(0, length));
      if (offset !== undefined) return lines.linePos(offset).line + firstLine - 1;
    }
    return undefined;
  };
  try {
    return { file, value: document.toJS({ maxAliasCount: 100 }) as unknown, lineOf };
  } catch (error) {
    problems.push(invalid(file, '', error instanceof Error ? error.message : String(error)));
    return undefined;
  }
}

/** A text whose value is already known. It is parsed only when the line of a field is needed. */
export function yamlOfValue(text: string, file: string, value: unknown): YamlText {
  let read: YamlText | undefined;
  return {
    file,
    value,
    lineOf: (path) => {
      read ??= readYaml(text, file, []);
      return read?.lineOf(path);
    },
  };
}

/** Checks a value against a schema. Every violation is added to `problems`. */
export function checkYaml<T>(yaml: YamlText, schema: z.ZodType<T>, problems: Problems): T | undefined {
  const parsed = schema.safeParse(yaml.value, { reportInput: true });
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const keys =
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    for (const path of keys) {
      const line = yaml.lineOf(path);
      const words = issue.code === 'unrecognized_keys' ? 'is not a field known here' : issueText(issue);
      const name = nameIn(yaml.value, path);
      const place = [line === undefined ? '' : `line ${line}`, name].filter(Boolean).join(', ');
      problems.push(
        invalid(yaml.file, path.map(String).join('.'), place === '' ? words : `${place}: ${words}`),
      );
    }
  }
  return undefined;
}

/** The `id` of the list entry that contains a field, because nobody counts to 37. */
function nameIn(value: unknown, path: readonly PropertyKey[]): string {
  let node = value;
  let name = '';
  for (const key of path) {
    if (typeof node !== 'object' || node === null) break;
    node = (node as Record<PropertyKey, unknown>)[key];
    if (typeof key === 'number' && typeof node === 'object' && node !== null && 'id' in node)
      name = String(node.id);
  }
  return name;
}

/** Position of a field's key in the text; for list entries, the start of the entry. */
function offsetOf(root: Node | null, path: readonly PropertyKey[]): number | undefined {
  let node: unknown = root;
  let offset: number | undefined;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
      if (!pair) return undefined;
      offset = isScalar(pair.key) ? pair.key.range?.[0] : undefined;
      node = pair.value;
    } else {
      const items: readonly unknown[] = hasItems(node) ? node.items : [];
      node = typeof key === 'number' ? items[key] : undefined;
      if (node === undefined) return undefined;
      offset = (node as Node).range?.[0];
    }
  }
  return offset;
}

function hasItems(node: unknown): node is { items: readonly unknown[] } {
  return typeof node === 'object' && node !== null && 'items' in node && Array.isArray(node.items);
}
