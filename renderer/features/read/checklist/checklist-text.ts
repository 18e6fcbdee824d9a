// A checklist as plain text, with its ticks, headings, sources and the age of its facts.
import type { Source } from '../../../../core/kit/catalogue.ts';
import type { Block, ListItem, MarkdownDocument } from '../../../../core/markdown/document.ts';
import { inlineText } from '../../../../core/markdown/inlines.ts';
import { blockText } from '../../../../core/markdown/walk.ts';
import { taskNumbers } from '../../../ui/markdown/context.ts';

/** What is around the text. */
type ChecklistWords = {
  readonly title: string;
  /** The sentence with the day of the last check. */
  readonly asOf: string;
  /** Heading of the sources. */
  readonly sources: string;
  readonly sourceList: readonly Source[];
  /** Writes the date of a source. */
  readonly sourceDate: (date: string) => string;
  /** The line of the checklist itself as a source. */
  readonly source: string;
};

/** The checklist as plain text; `ticked` holds the numbers of ticked entries. */
export function checklistAsText(
  document: MarkdownDocument,
  ticked: ReadonlySet<number>,
  words: ChecklistWords,
): string {
  const numbers = taskNumbers(document);
  const itemLines = (item: ListItem, sign: string): string[] => {
    const task = numbers.get(item);
    const box = task === undefined ? sign : ticked.has(task) ? '[x]' : '[ ]';
    return [`${box} ${item.children.map(blockText).join('\n').replaceAll('\n', '\n    ')}`];
  };
  const lines = (block: Block): string[] => {
    switch (block.kind) {
      case 'heading':
        return ['', inlineText(block.children).toLocaleUpperCase(), ''];
      case 'list':
        return block.items.flatMap((item, index) =>
          itemLines(item, block.isOrdered ? `${block.start + index}.` : '-'),
        );
      case 'table':
        return [block.header, ...block.rows].map((row) => row.map(inlineText).join(' | '));
      case 'divider':
        return [''];
      default:
        return [blockText(block), ''];
    }
  };
  const sources = words.sourceList.map(({ id, title, date, address }) =>
    [`[${id}] ${title}`, date && words.sourceDate(date), address]
      .filter((part) => part !== undefined)
      .join(', '),
  );
  return [
    words.title,
    words.asOf,
    '',
    ...document.blocks.flatMap(lines),
    ...(sources.length > 0 ? ['', words.sources, ...sources] : []),
    '',
    words.source,
  ]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
