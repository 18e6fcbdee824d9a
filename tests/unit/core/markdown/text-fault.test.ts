// No text keeps the parser busy: it is within the limits, or refused before it is parsed.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingLimits } from '../../../../core/base/reading-limits.ts';
import { parseMarkdown } from '../../../../core/markdown/parse-markdown.ts';
import { textFault } from '../../../../core/markdown/text-fault.ts';
import { stepsOf } from '../../../../core/markdown/text-steps.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');

/** Pieces that, one after the other, keep a Markdown parser busy for more than the square of their number, or nest. */
const families: Readonly<Record<string, (length: number) => string>> = {
  'nested list entries on one line': (length) => `${'- '.repeat(length / 2)}a`,
  'nested quotes on one line': (length) => '>'.repeat(length),
  'nested numbers on one line': (length) => '1. '.repeat(length / 3),
  'lists nested by indentation': (length) =>
    Array.from({ length: Math.sqrt(length) }, (_, depth) => `${' '.repeat(depth * 2)}- a\n`).join(''),
  'lists nested by indentation, with words between': (length) =>
    Array.from({ length: Math.sqrt(length) }, (_, depth) => `${' '.repeat(depth * 2)}- a\nb\n`).join(''),
  'entries of a list': (length) => '- a\n'.repeat(length / 4),
  'lists that end': (length) => '- a\n\nb\n\n'.repeat(length / 8),
  'lists in lists': (length) => '- a\n  - b\n'.repeat(length / 10),
  'empty quotes': (length) => '>\n\n'.repeat(length / 3),
  'quotes that end': (length) => '> > a\n\n'.repeat(length / 7),
  'words of one letter': (length) => 'a\n\n'.repeat(length / 3),
  'underlined headings': (length) => 'a\n=\n'.repeat(length / 4),
  'opening brackets': (length) => '['.repeat(length),
  'closing brackets': (length) => ']'.repeat(length),
  'nested brackets': (length) => '['.repeat(length / 2) + ']'.repeat(length / 2),
  'words after a bracket': (length) => `[${'a b '.repeat(length / 4)}`,
  'links without an end': (length) => '[a](b ('.repeat(length / 7),
  references: (length) => '[a][b] '.repeat(length / 7),
  definitions: (length) => '[a]: b\n'.repeat(length / 7),
  notes: (length) => '[^a]: b [^a]\n\n'.repeat(length / 14),
  'emphasis that opens': (length) => '**a '.repeat(length / 4),
  'emphasis in words': (length) => 'a**b'.repeat(length / 4),
  'emphasis of two kinds': (length) => '*a _b '.repeat(length / 6),
  'nested emphasis': (length) => '*a **'.repeat(length / 10) + '** a*'.repeat(length / 10),
  deletions: (length) => '~a'.repeat(length / 2),
  'backticks after backslashes': (length) => '\\``a'.repeat(length / 4),
  'backticks in growing runs': (length) =>
    Array.from({ length: Math.sqrt(length) }, (_, count) => `${'`'.repeat(count)}a`).join(''),
  'HTML tags': (length) => 'a <a '.repeat(length / 5),
  'HTML comments': (length) => 'a <!--'.repeat(length / 6),
  'HTML instructions': (length) => 'a <?'.repeat(length / 4),
  'cells of a table': (length) => `|a|\n|-|\n${'|a'.repeat(length / 2)}`,
  'columns of a table': (length) => `${'|a'.repeat(length / 4)}\n${'|-'.repeat(length / 4)}`,
  'rows of a table': (length) => `|a|b|\n|-|-|\n${'|a|b|\n'.repeat(length / 6)}`,
  'dots in an address': (length) => `http://a${'.'.repeat(length)}b`,
  addresses: (length) => 'b www.x '.repeat(length / 8),
  'one word with dots': (length) => 'a.'.repeat(length / 2),
  'spaces in a heading': (length) => `## a${' '.repeat(length)}b {#a}`,
  citations: (length) => 'a[^1]\n'.repeat(length / 6),
};

describe('A hostile text', () => {
  it.each(Object.entries(families))(
    'of %s is refused where the parser would take long, and parsed else',
    (_, make) => {
      for (const length of [2_000, readingLimits.textCharacters]) {
        const text = make(length).slice(0, readingLimits.textCharacters);
        const document = parseMarkdown(text);
        const isWithin = stepsOf(text) <= readingLimits.textSteps;
        expect(document.fault === undefined || document.blocks.length === 0).toBe(true);
        if (!isWithin) expect(document.fault).toBeDefined();
      }
    },
    // Only to catch a parser that does not end.
    60_000,
  );

  it('of 8 MB is refused by its length, whatever it holds', () => {
    for (const make of Object.values(families))
      expect(textFault(make(8 * 1024 ** 2).padEnd(readingLimits.textCharacters + 1, 'a'))).toBe('too-large');
  });

  it.each(['- ', '>', '> ', '1. ', '* + ', '>- '])(
    'nests %j as deep as the limit and no deeper',
    (marker) => {
      const count = marker.replace(/[^->+*\d]/g, '').length;
      const most = Math.floor(readingLimits.textDepth / count);
      expect(parseMarkdown(`${marker.repeat(most)}a`).fault).toBeUndefined();
      expect(parseMarkdown(`${marker.repeat(most + 1)}a`).fault).toBe('too-deep');
    },
  );

  it('with words marked deep in each other is refused', () => {
    expect(parseMarkdown(`${'*a _b '.repeat(100)}${'b_ a* '.repeat(100)}`).fault).toBe('too-deep');
  });

  it('is no divider of many signs, no drawing in a quote, no indented code', () => {
    for (const text of [
      '* * * '.repeat(30),
      `> ${' '.repeat(90)}|`,
      `${' '.repeat(90)}words`,
      '-'.repeat(500),
    ])
      expect(parseMarkdown(text).fault).toBeUndefined();
  });

  it('made at random of signs is parsed or refused', () => {
    const sign = fc.constantFrom(
      'a',
      ' ',
      '\n',
      '\n\n',
      '*',
      '_',
      '`',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '- ',
      '|',
      '~',
      '!',
      '\\',
      '#',
    );
    const piece = fc.array(sign, { minLength: 1, maxLength: 6 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(piece, (text) => {
        expect(() => parseMarkdown(text.repeat(400))).not.toThrow();
      }),
      { numRuns: 15 },
    );
  }, 120_000);
});

/** Markdown that people wrote: the texts of the starter kit, and what comes with packages. */
function writtenTexts(): string[] {
  const packages = join(root, 'node_modules');
  const names = readdirSync(packages).flatMap((name) =>
    name.startsWith('@') ? readdirSync(join(packages, name)).map((part) => join(name, part)) : [name],
  );
  const found = names.flatMap((name) =>
    ['README.md', 'readme.md', 'CHANGELOG.md', 'LICENSE.md'].map((file) => join(packages, name, file)),
  );
  const content = join(root, 'resources', 'content');
  const own = readdirSync(content, { recursive: true, encoding: 'utf8' }).map((path) => join(content, path));
  return [...found, ...own].filter((path) => path.endsWith('.md') && existsSync(path));
}

describe('A text that people wrote', () => {
  it('is within the limits, with room for one twice as long', () => {
    const texts = writtenTexts();
    expect(texts.length).toBeGreaterThan(300);
    for (const path of texts) {
      const text = readFileSync(path, 'utf8');
      expect(textFault(text), path).toBeUndefined();
      expect(stepsOf(text) * 2, path).toBeLessThan(readingLimits.textSteps);
    }
  });
});
