// The prose check: how texts are split into sentences, and where it finds prose in sources and documents.
import { describe, expect, it } from 'vitest';
import { longSentences } from '../../../scripts/check-prose.mjs';
import { proseBlocks } from '../../../scripts/lib/prose/blocks.mjs';
import { commentsOf } from '../../../scripts/lib/prose/comments.mjs';
import { countWords, splitSentences } from '../../../scripts/lib/prose/sentences.mjs';

const words = (count: number): string =>
  Array.from({ length: count }, (_, place) => `word${place}`).join(' ');

describe('splitting into sentences', () => {
  it('ends a sentence at a full stop, a question mark and an exclamation mark', () => {
    expect(splitSentences('One. Two? Three! Four')).toEqual(['One.', 'Two?', 'Three!', 'Four']);
  });

  it('counts closing quotes and brackets to the sentence they close', () => {
    expect(splitSentences('It says “no.” (It always does.) Then it ends.')).toEqual([
      'It says “no.”',
      '(It always does.)',
      'Then it ends.',
    ]);
  });

  it('begins a sentence with a small letter, as names of packages have', () => {
    expect(splitSentences('It has no setting. pdf.js draws it.')).toHaveLength(2);
  });

  it('ends nothing at an abbreviation, a version, a file name or an ellipsis in the middle', () => {
    const one = 'See e.g. pdf.js 3.0 and main.ts, then write … or ... once more';
    expect(splitSentences(one)).toEqual([one]);
  });

  it('ends nothing at a semicolon or a colon', () => {
    expect(splitSentences('One; two: three')).toEqual(['One; two: three']);
  });

  it('answers nothing for a text without words', () => {
    expect(splitSentences('  \n ')).toEqual([]);
  });
});

describe('counting words', () => {
  it('counts an address and a word with a hyphen once, and a dash never', () => {
    const [sentence = ''] = splitSentences('Open https://example.org/a.b?c=d for a two-step proof – or not');
    expect(countWords(sentence)).toBe(8);
  });

  it('counts words of all scripts and numbers', () => {
    expect(countWords('Η ώρα is 12:30')).toBe(4);
  });
});

describe('prose of documents', () => {
  const blocks = (text: string) => proseBlocks('page.md', text);

  it('takes headings, paragraphs, entries and cells apart, each with its line', () => {
    const text = '# Title\n\nOne\ntwo.\n\n- entry\n  goes on\n- other\n\n| a | b c |\n|---|---|\n| d | e |\n';
    expect(blocks(text)).toEqual([
      { line: 1, text: 'Title' },
      { line: 3, text: 'One\ntwo.' },
      { line: 6, text: 'entry\ngoes on' },
      { line: 8, text: 'other' },
      { line: 10, text: 'a' },
      { line: 10, text: 'b c' },
      { line: 12, text: 'd' },
      { line: 12, text: 'e' },
    ]);
  });

  it('reads the words of a link, counts a code span as one word, and passes over code blocks', () => {
    const text = 'See [the page](docs/a.md) and `npm run a b c`.\n\n```\nnot prose at all\n```\n';
    expect(blocks(text)).toEqual([{ line: 1, text: 'See the page and CODE.' }]);
  });
});

describe('prose of sources', () => {
  const blocks = (text: string, path = 'a.ts') => proseBlocks(path, text).map(({ text: block }) => block);

  it('joins line comments in a row, and ends a block at an empty line, an entry or a tag', () => {
    expect(blocks('// One\n// two.\n//\n// three\n// - four\nconst a = 1;\n// five\n')).toEqual([
      'One two.',
      'three',
      '- four',
      'five',
    ]);
    expect(blocks('/**\n * One\n * two.\n * @param a three\n */\n')).toEqual(['One two.', '@param a three']);
  });

  it('keeps a comment behind code apart from the one below it', () => {
    expect(blocks('const a = 1; // one\n// two\n')).toEqual(['one', 'two']);
  });

  it('sees no comment in strings, templates, regular expressions and addresses', () => {
    const strings = ['"// no"', '`// $' + '{`/* no */`} no`', String.raw`/[/*]\/\/ no/`];
    expect(blocks(`const a = [${strings.join(', ')}]; // yes\n`)).toEqual(['yes']);
    expect(blocks("const a = <p>It's one</p>;\n// yes\n", 'a.tsx')).toEqual(['yes']);
  });

  it('takes a division for no regular expression', () => {
    expect(blocks('const half = all / 2; // one / two\n')).toEqual(['one / two']);
  });

  it('reads comments of style sheets, which have no line comments', () => {
    expect(blocks('a { background: url(//b); } /* one */\n', 'a.css')).toEqual(['one']);
  });

  it('passes over lines for tools', () => {
    expect(blocks('// @ts-expect-error a b c\n')).toEqual([]);
  });

  it('names the first line of a comment', () => {
    expect(commentsOf('a.ts', 'const a = 1;\n\n/* one\n   two */\n')).toEqual([
      { line: 3, lines: [' one', '   two '] },
    ]);
  });
});

describe('the check', () => {
  it('finds a sentence of 26 words and none of 25', () => {
    expect(longSentences('a.ts', `// ${words(25)}. ${words(25)}.\n`)).toEqual([]);
    expect(longSentences('a.ts', `\n// Short.\n\n// ${words(26)}.\n`)).toEqual([
      { path: 'a.ts', line: 4, words: 26, sentence: `${words(26)}.` },
    ]);
  });
});
