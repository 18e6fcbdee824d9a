// The comments of TypeScript, JavaScript and CSS.
import { parseSync } from 'vite';

/** Comments of a source: the first line of each and its text by lines, without its marks. Line comments in a row are one comment. */
export function commentsOf(path, text) {
  return joinLines(path.endsWith('.css') ? inCss(text) : inScript(path, text), text);
}

function inCss(text) {
  const found = [...text.matchAll(/\/\*([\s\S]*?)\*\//g)];
  return found.map(({ index, 1: body }) => ({ start: index, body, isLine: false }));
}

function inScript(path, text) {
  const { comments } = parseSync(path, text);
  return comments.map(({ type, start, value }) => ({ start, body: value, isLine: type === 'Line' }));
}

/** Line comments in a row that begin at one column are one comment. */
function joinLines(found, text) {
  const comments = [];
  let before;
  let line = 1;
  let counted = 0;
  for (const { start, body, isLine } of found) {
    line += text.slice(counted, start).split('\n').length - 1;
    counted = start;
    const column = start - (text.lastIndexOf('\n', start - 1) + 1);
    const isAlone = text.slice(start - column, start).trim() === '';
    const continuesBlock = isLine && isAlone && before?.column === column && before.next === line;
    if (continuesBlock) before.comment.lines.push(body);
    else comments.push({ line, lines: isLine ? [body] : body.split('\n').map(withoutStar) });
    before = isLine && isAlone ? { comment: comments.at(-1), column, next: line + 1 } : undefined;
  }
  return comments;
}

function withoutStar(line) {
  return line.replace(/^\s*\*+(?!\S*\*)\s?/, '');
}
