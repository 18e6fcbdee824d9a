// @module-tag slow
import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { notesAsMarkdown, type WrittenNote } from '../../../../core/notes/notes-markdown.ts';
import { sampled } from '../../../support/sample.ts';

type Node = { readonly type: string; readonly value?: string; readonly children?: readonly Node[] };

const read = (markdown: string): Node => unified().use(remarkParse).use(remarkGfm).parse(markdown) as Node;
const textOf = (node: Node): string =>
  node.type === 'break' ? '\n' : (node.value ?? (node.children ?? []).map(textOf).join(''));

function write(note: Partial<WrittenNote>, title = 'A report'): string {
  const whole = {
    quote: undefined,
    text: '',
    facts: 'Page 3 · Note',
    source: 'KMOP: A report (2026).',
    ...note,
  };
  return notesAsMarkdown({ title: 'Notes', lead: 'Notes as of today', groups: [{ title, notes: [whole] }] })
    .text;
}

describe('Notes as Markdown', () => {
  it('stand under their document with quote, own words, page and source.', () => {
    expect(write({ quote: 'The guardian speaks.', text: 'Ask Eleni\nbefore five.\n\nTwice.' })).toBe(
      [
        '# Notes',
        'Notes as of today',
        '## A report',
        '### Page 3 · Note',
        '> The guardian speaks.',
        'Ask Eleni  \nbefore five.',
        'Twice.',
        '*KMOP: A report (2026).*\n',
      ].join('\n\n'),
    );
  });

  it('leave out what a highlight or a note on a page has not.', () => {
    expect(write({ quote: 'Words' })).not.toContain('\n\n\n');
    expect(write({ text: 'Only mine' })).not.toContain('>');
  });

  it('say the very words, whatever signs are in them.', () => {
    const signs = fc
      .string({ unit: fc.constantFrom(...'aβ1 .)#>-+=*_`[]()<>|~&;:!\\"\'/'), minLength: 1, maxLength: 40 })
      .map((words) => words.replace(/\s+/g, ' ').trim())
      .filter((words) => words !== '');
    fc.assert(
      fc.property(signs, signs, signs, (quote, text, title) => {
        const [, , heading, , cited, own, source] =
          read(write({ quote, text, source: 'End' }, title)).children ?? [];
        expect(heading).toMatchObject({ type: 'heading', depth: 2 });
        expect(textOf(heading as Node)).toBe(title);
        expect(cited?.type).toBe('blockquote');
        expect(textOf(cited as Node)).toBe(quote);
        expect(own?.type).toBe('paragraph');
        expect(textOf(own as Node)).toBe(text);
        expect(textOf(source as Node)).toBe('End');
      }),
      { numRuns: sampled(2000, 600) },
    );
  });
});
