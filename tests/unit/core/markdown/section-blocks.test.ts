// Blocks of one section, and its entries as tasks.
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../../core/markdown/parse-markdown.ts';
import { asTasks, sectionBlocks, withTicks } from '../../../../core/markdown/section-blocks.ts';
import { blockText } from '../../../../core/markdown/walk.ts';

const text = parseMarkdown(
  'Before.\n\n## One {#one}\n\nWords.\n\n### Smaller {#smaller}\n\n- a\n- b\n\n## Two {#two}\n\nLast.\n',
);

describe('A section', () => {
  it('reaches to the next heading of its rank', () => {
    expect(sectionBlocks(text, 'one')?.blocks.map(blockText)).toEqual(['Words.', 'Smaller', 'a\nb']);
    expect(sectionBlocks(text, 'smaller')?.blocks.map(blockText)).toEqual(['a\nb']);
    expect(sectionBlocks(text, 'two')).toMatchObject({ title: 'Two' });
  });

  it('is not there under a heading the text does not have', () => {
    expect(sectionBlocks(text, 'three')).toBeUndefined();
  });

  it('has entries that can be ticked', () => {
    const [list] = asTasks(sectionBlocks(text, 'smaller')?.blocks ?? []);
    expect(list).toMatchObject({ kind: 'list', items: [{ task: 'open' }, { task: 'open' }] });
  });

  it('gives checkboxes to the lists below the named headings only', () => {
    const lists = parseMarkdown(
      '## One {#one}\n\n- first\n\n### Part {#part}\n\n- second\n\n## Two {#two}\n\n- third',
    );
    const tasks = withTicks(lists, new Set(['one'])).blocks.flatMap((block) =>
      block.kind === 'list' ? [block.items[0]?.task] : [],
    );
    expect(tasks).toEqual(['open', undefined, undefined]);
  });
});
