// Nesting of lists and quotes in a Markdown text, counted line by line without parsing it.

/** `- `, `* `, `+ `, `1. ` and `1) `, also at the end of a line. */
const listMarker = /(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)/y;
const tabColumns = 4;
/** Columns by which the shortest list marker indents what it contains. */
const minIndent = 2;

/**
 * Says whether lists and quotes may stand more than `limit` deep in each other. Never says no where CommonMark nests deeper; a list marker that
 * is indented by more than `2 * limit` columns counts, also in code. Takes time in proportion to the length of the text.
 */
export function isNestedTooDeep(text: string, limit: number): boolean {
  for (const line of text.split(/\r\n|\n|\r/)) {
    // Each container of a line needs a marker on it or two columns of indentation.
    if (line.length > limit && depthOf(line, line.length) > limit) {
      if (depthOf(line, startOfBreak(line)) > limit) return true;
    }
  }
  return false;
}

/** How deep a new list or quote of a line can stand; 0 for a line without markers. Reads as far as `end`. */
function depthOf(line: string, end: number): number {
  let markers = 0;
  let hasList = false;
  let columns = 0;
  let columnsToMarker = 0;
  for (let at = 0; at < end; at += 1) {
    const character = line[at];
    if (character === ' ' || character === '\t') {
      // The first column after `>` belongs to it, and lists that go on stand before those that begin.
      const ofQuote = line[at - 1] === '>' ? 1 : 0;
      if (!hasList) columns += (character === ' ' ? 1 : tabColumns) - ofQuote;
      continue;
    }
    listMarker.lastIndex = at;
    const list = character === '>' ? undefined : listMarker.exec(line);
    if (list === null) break;
    markers += 1;
    columnsToMarker = columns;
    hasList ||= list !== undefined;
    at += (list?.[0].length ?? 1) - 1;
  }
  return markers + Math.floor(columnsToMarker / minIndent);
}

/** Where a divider such as `* * *` begins that ends the line: its markers are no lists. The end of the line where there is none. */
function startOfBreak(line: string): number {
  const tail = line.trimEnd().at(-1);
  if (tail === undefined || !'-*_'.includes(tail)) return line.length;
  let start = line.length;
  let count = 0;
  while (start > 0) {
    const character = line[start - 1];
    if (character === tail) count += 1;
    else if (character !== ' ' && character !== '\t') break;
    start -= 1;
  }
  return count < 3 ? line.length : start;
}
