// Long lists in YAML, read in pieces of some hundred entries. A tree of nodes takes a hundred times the memory of its text.

/** Some entries of a list. `text` is YAML by itself: the key of the list, then these entries. */
type YamlPiece = {
  readonly text: string;
  /** Index of the first entry. */
  readonly first: number;
  /** Lines of the whole text before the first entry, without the line of the key. */
  readonly linesBefore: number;
};

/** A text that has one list and nothing else. */
export type YamlPieces = { readonly key: string; readonly pieces: readonly YamlPiece[] };

/** Shorter texts are read as a whole. */
const shortestText = 256 * 1024;
/** UTF-16 units of a piece, about. */
const pieceCharacters = 128 * 1024;
const beginning =
  /^\uFEFF?(?:[ \t]*(?:#.*)?\r?\n)*([A-Za-z]\w*):[ \t]*(?:#.*)?\r?\n(?:[ \t]*(?:#.*)?\r?\n)*( *)- /;

/**
 * Divides a text before entries of its one list. Undefined if it is short, or has anything beside that list: then it is read as a
 * whole. Nothing inside an entry can begin where entries begin, because YAML indents it deeper.
 */
export function divideYaml(text: string): YamlPieces | undefined {
  if (text.length < shortestText) return undefined;
  const [head, key = '', indent = ''] = beginning.exec(text) ?? [];
  if (head === undefined) return undefined;
  const start = head.length - indent.length - 2;
  // A list without indentation ends at anything else that has none.
  const besides = indent === '' ? /^(?![ \t\r\n#]|- |-$)/m : /^(?![ \t\r\n#])/m;
  if (besides.test(text.slice(start).trimEnd())) return undefined;
  const entry = new RegExp(`^${indent}-(?= |\\r?$)`, 'gm');
  entry.lastIndex = start;
  const pieces: YamlPiece[] = [];
  let [from, first, count] = [start, 0, 0];
  let linesBefore = countLines(text.slice(0, start)) - 1;
  const add = (to: number): void => {
    const part = text.slice(from, to);
    pieces.push({ text: `${key}:\n${part}`, first, linesBefore });
    linesBefore += countLines(part);
    [from, first] = [to, count];
  };
  for (let found = entry.exec(text); found; found = entry.exec(text)) {
    if (found.index - from > pieceCharacters) add(found.index);
    count += 1;
  }
  add(text.length);
  return { key, pieces };
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
