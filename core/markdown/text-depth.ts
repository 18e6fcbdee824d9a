// Nesting depth of lists and quotes in a Markdown text, counted line by line without parsing it.

/** `- `, `* `, `+ `, `1. ` and `1) `, also at the end of a line. */
const listMarker = /(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)/y;
const tabColumns = 4;
/** Columns by which the shortest list marker indents its content. */
const minIndent = 2;

/**
 * Whether lists and quotes may be nested more than `limit` deep. It never returns false for a text that CommonMark nests deeper. A
 * list marker indented by more than `2 * limit` columns counts too, even in code. Takes time proportional to the length of the text.
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

/** Maximum depth of a new list or quote of a line; 0 for a line without markers. Reads up to `end`. */
function depthOf(line: string, end: number): number {
  let markers = 0;
  let hasList = false;
  let columns = 0;
  let columnsToMarker = 0;
  for (let at = 0; at < end; at += 1) {
    const character = line[at];
    if (character === ' ' || character === '\t') {
      // The first column after `>` belongs to it, and continued lists precede new ones.
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

/** Start of a divider such as `* * *` at the end of the line: its markers start no lists. The end of the line if there is none. */
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
