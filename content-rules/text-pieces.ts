// Division of a Markdown text for the rules: paragraphs, entries, rows and lines of boxes, each with its location.
import { type Language, languages } from '../core/base/language.ts';
import type { BoxKind } from '../core/markdown/document.ts';
import { divideFrontMatter } from '../core/markdown/front-matter.ts';

/**
 * A paragraph, a list entry, a table row (the first is its `header`) or a heading, as written. `heading` is the id of the heading
 * above.
 */
export type TextPiece = {
  readonly file: string;
  readonly line: number;
  readonly kind: 'heading' | 'paragraph' | 'entry' | 'header' | 'row';
  readonly heading: string;
  readonly box?: BoxKind;
  readonly text: string;
};

const boxMark = /^\[!([A-Z]+)\]\s*/;
const headingMark = /^#{1,6}\s+(.*?)(?:\s*\{#([a-z0-9-]+)\})?\s*$/;
const entryMark = /^\s*(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?/;
const tableRule = /^\|?[\s:|-]+\|[\s:|-]*$/;

type Open = { box?: BoxKind | undefined; heading: string };

/** The language in a name such as `lesson-1.el.md`; undefined for files without one. */
export function languageOf(file: string): Language | undefined {
  return languages.find((language) => file.includes(`.${language}.`));
}

/** The pieces of a Markdown text in order, without front matter. Line numbers are those of the file. */
export function piecesOf(file: string, source: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  const state: Open = { heading: '' };
  let canGrow = false;
  let isInTable = false;
  divideFrontMatter(source)
    .body.split(/\r?\n/)
    .forEach((raw, index) => {
      const isQuoted = /^\s*>/.test(raw);
      if (!isQuoted) state.box = undefined;
      let text = raw.replace(/^\s*>\s?/, '');
      const mark = isQuoted ? boxMark.exec(text) : null;
      if (mark) {
        state.box = (mark[1] ?? '').toLowerCase() as BoxKind;
        text = text.slice(mark[0].length);
        canGrow = false;
      }
      if (tableRule.test(text)) return;
      if (text.trim() === '' || text.trim() === '---') {
        canGrow = false;
        isInTable = false;
        return;
      }
      const last = pieces.at(-1);
      const kind = kindOf(text, isInTable && (last?.kind === 'header' || last?.kind === 'row'));
      isInTable = kind === 'header' || kind === 'row';
      if (kind === 'paragraph' && canGrow && last) {
        pieces[pieces.length - 1] = { ...last, text: `${last.text} ${text.trim()}` };
        return;
      }
      const heading = kind === 'heading' ? headingMark.exec(text) : null;
      if (heading) state.heading = heading[2] ?? '';
      pieces.push({
        file,
        line: index + 1,
        kind,
        heading: state.heading,
        ...(state.box === undefined ? {} : { box: state.box }),
        text: heading ? (heading[1] ?? '') : text.replace(entryMark, '').trim(),
      });
      canGrow = (kind === 'paragraph' || kind === 'entry') && !mark;
    });
  return pieces;
}

function kindOf(text: string, isInTable: boolean): TextPiece['kind'] {
  if (headingMark.test(text)) return 'heading';
  if (/^\s*\|/.test(text)) return isInTable ? 'row' : 'header';
  return entryMark.test(text) ? 'entry' : 'paragraph';
}

/** Sentences of a piece. Source numbers stay with the sentence before them, and `art. 2` and `no. 5` end no sentence. */
export function sentencesOf(text: string): string[] {
  return text
    .split(
      /(?<=[.;?!]["»”’)*]*(?:\[\^[^\]]+\])*)\s+(?=["«“'*[(]*\p{Lu})|(?<=\.(?:\[\^[^\]]+\])*)\s+(?=\p{N})/u,
    )
    .reduce<string[]>((found, part) => {
      const last = found.at(-1);
      if (last !== undefined && /(?:^|\s)(?:arts?|no|n|nr|αρ|άρθ|artt|p|pp|σ|par)\.$/iu.test(last))
        found[found.length - 1] = `${last} ${part}`;
      else found.push(part);
      return found;
    }, []);
}

/** The words that a reader sees: the text of links, without sources and markup. */
export function plainText(text: string): string {
  return text
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[\^[^\]]+\]/g, ' ')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`|]/g, ' ');
}
