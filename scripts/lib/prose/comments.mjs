// Reads the comments out of TypeScript, JavaScript and CSS without a compiler, which would be too slow for each run.

/** A slash after one of these begins a regular expression, not a division. */
const beforeRegExp =
  /(^|[=(,:;[!&|?{}+\-*%<>~^]|=>|\b(?:return|typeof|case|in|of|do|else|void|delete|yield|await))$/;

/** Comments of a source: the first line of each and its text by lines, without its marks. Line comments in a row are one comment. */
export function commentsOf(path, text) {
  const scanner = new Scanner(text, path.endsWith('.css'));
  return scanner.comments();
}

class Scanner {
  #text;
  #isCss;
  #at = 0;
  #found = [];
  /** One entry for each open template: the number of open braces in its substitution. */
  #substitutions = [];

  constructor(text, isCss) {
    this.#text = text;
    this.#isCss = isCss;
  }

  comments() {
    while (this.#at < this.#text.length) this.#step();
    return joinLines(this.#found, this.#text);
  }

  #step() {
    const here = this.#text[this.#at];
    if (this.#text.startsWith('/*', this.#at)) this.#comment('*/');
    else if (!this.#isCss && this.#text.startsWith('//', this.#at)) this.#comment('\n');
    else if (here === '"' || here === "'") this.#skipString(here);
    else if (this.#isCss) this.#at++;
    else if (here === '`') this.#skipTemplate();
    else if (here === '/' && this.#beginsRegExp()) this.#skipRegExp();
    else this.#brace(here);
  }

  #comment(end) {
    const start = this.#at;
    const found = this.#text.indexOf(end, start + 2);
    const stop = found < 0 ? this.#text.length : found;
    this.#found.push({ start, body: this.#text.slice(start + 2, stop), isLine: end === '\n' });
    this.#at = end === '\n' ? stop : stop + end.length;
  }

  /** An apostrophe in the text of an element ends with its line, as no string goes beyond one. */
  #skipString(quote) {
    for (this.#at++; this.#at < this.#text.length; this.#at++) {
      const here = this.#text[this.#at];
      if (here === '\\') this.#at++;
      else if (here === quote || here === '\n') break;
    }
    this.#at++;
  }

  /** Continues after the end of a template, or after the start of a substitution. */
  #skipTemplate() {
    for (this.#at++; this.#at < this.#text.length; this.#at++) {
      const here = this.#text[this.#at];
      if (here === '\\') this.#at++;
      else if (here === '`') break;
      else if (this.#text.startsWith('${', this.#at)) {
        this.#substitutions.push(0);
        this.#at++;
        break;
      }
    }
    this.#at++;
  }

  #brace(here) {
    const open = this.#substitutions.length - 1;
    if (open >= 0 && here === '{') this.#substitutions[open]++;
    else if (open >= 0 && here === '}' && this.#substitutions[open]-- === 0) {
      this.#substitutions.pop();
      this.#skipTemplate();
      return;
    }
    this.#at++;
  }

  #beginsRegExp() {
    if ('/*'.includes(this.#text[this.#at + 1])) return false;
    const before = this.#text.slice(Math.max(0, this.#at - 12), this.#at).trimEnd();
    // `</p>` closes an element, `/>` ends one.
    return beforeRegExp.test(before) && !before.endsWith('<') && this.#text[this.#at + 1] !== '>';
  }

  #skipRegExp() {
    let isInClass = false;
    for (this.#at++; this.#at < this.#text.length; this.#at++) {
      const here = this.#text[this.#at];
      if (here === '\\') this.#at++;
      else if (here === '[') isInClass = true;
      else if (here === ']') isInClass = false;
      else if (here === '\n' || (here === '/' && !isInClass)) break;
    }
    this.#at++;
  }
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
