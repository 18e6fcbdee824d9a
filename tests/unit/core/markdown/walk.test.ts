// Queries on a parsed text: headings, sections for search, every link at any depth.
import { describe, expect, it } from 'vitest';
import { formatKitAddress, parseKitAddress } from '../../../../core/markdown/kit-address.ts';
import { parseMarkdown } from '../../../../core/markdown/parse-markdown.ts';
import { headings, inlines, sections } from '../../../../core/markdown/walk.ts';

const text = [
  'Opening words.[^1]',
  '',
  '## *First* part {#first}',
  '',
  '> [!NOTE] See',
  '> - [x] done in [r2](kit:r2)',
  '',
  '### Empty',
  '',
  '## Last',
  '',
  '| a | b |',
  '|---|---|',
  '| c[^2] | ![flow](media/f.svg) |',
].join('\n');

describe('a parsed text', () => {
  const document = parseMarkdown(text);

  it('lists its headings in order, as plain words', () => {
    expect(headings(document).map((heading) => [heading.id, heading.depth, heading.title])).toEqual([
      ['first', 2, 'First part'],
      ['section-2', 3, 'Empty'],
      ['section-3', 2, 'Last'],
    ]);
  });

  it('is divided at its headings, without citation numbers', () => {
    expect(sections(document)).toEqual([
      { text: 'Opening words.' },
      { id: 'first', title: 'First part', text: 'See\ndone in r2' },
      { id: 'section-2', title: 'Empty', text: '' },
      { id: 'section-3', title: 'Last', text: 'a\nb\nc\n' },
    ]);
  });

  it('gives every citation, link and image at any depth', () => {
    const found = inlines(document);
    expect(found.flatMap((inline) => (inline.kind === 'citation' ? [inline.source] : []))).toEqual([
      '1',
      '2',
    ]);
    expect(found.flatMap((inline) => (inline.kind === 'kit-link' ? [inline.line] : []))).toEqual([6]);
    expect(found.flatMap((inline) => (inline.kind === 'image' ? [inline.path] : []))).toEqual([
      'media/f.svg',
    ]);
  });
});

describe('a kit address', () => {
  it.each([
    'kit:r2',
    'kit:r2#child-definition',
    'kit:m1/lesson-2',
    'kit:m1/lesson-2#names',
    'kit:contact/gr-1056',
  ])('%s is written as it was read', (address) => {
    const target = parseKitAddress(address);
    expect(target && formatKitAddress(target)).toBe(address);
  });

  it.each([
    'r2',
    'kit:',
    'kit:R2',
    'kit:contact',
    'kit:contact/gr-1056#x',
    'kit:m1/a/b',
    'kit:r2#',
    'kit:r2 ',
  ])('%s is none', (address) => {
    expect(parseKitAddress(address)).toBeUndefined();
  });
});
