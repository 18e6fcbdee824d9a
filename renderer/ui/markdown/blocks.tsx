// Elements for the blocks of a text.
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Block, ListItem } from '../../../core/markdown/document.ts';
import tables from '../data-table.module.css';
import { classes } from '../layout.ts';
import { Box } from './box.tsx';
import { useMarkdown } from './context.ts';
import { Figure } from './figure.tsx';
import { Inlines } from './inlines.tsx';
import styles from './markdown.module.css';
import { PlainBlockElement, PlainTable } from './plain.tsx';

/** A run of blocks. */
export function Blocks({ blocks }: { readonly blocks: readonly Block[] }): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: a text is shown whole and its blocks have no name of their own
  return blocks.map((block, index) => <BlockElement key={index} block={block} />);
}

function BlockElement({ block }: { readonly block: Block }): ReactNode {
  switch (block.kind) {
    case 'heading': {
      const Heading = block.depth === 2 ? 'h2' : 'h3';
      return (
        <Heading id={`at-${block.id}`} tabIndex={-1}>
          <Inlines inlines={block.children} />
        </Heading>
      );
    }
    case 'list':
      return <List block={block} />;
    case 'table':
      return <Table block={block} />;
    case 'box':
      return (
        <Box kind={block.box} title={block.title}>
          <Blocks blocks={block.children} />
        </Box>
      );
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.children} />
        </blockquote>
      );
    case 'figure':
      return <Figure path={block.path} alternative={block.alternative} />;
    default:
      return <PlainBlockElement block={block} Inlines={Inlines} />;
  }
}

function List({ block }: { readonly block: Extract<Block, { kind: 'list' }> }): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: entries of a text have no name of their own
  const items = block.items.map((item, index) => <Item key={index} item={item} isLoose={block.isLoose} />);
  const isTaskList = block.items.some((item) => item.task !== undefined);
  const className = isTaskList ? styles['tasks'] : undefined;
  if (block.isOrdered) {
    return (
      <ol start={block.start} className={className}>
        {items}
      </ol>
    );
  }
  return <ul className={className}>{items}</ul>;
}

function Item({ item, isLoose }: { readonly item: ListItem; readonly isLoose: boolean }): ReactNode {
  const { tasks, taskNumbers } = useMarkdown();
  const task = taskNumbers.get(item);
  if (task === undefined) return <li data-loose={isLoose || undefined}>{itemContent(item, isLoose)}</li>;
  const [first, ...rest] = item.children;
  return (
    <li className={styles['task']}>
      <label>
        <input
          type="checkbox"
          checked={tasks?.ticked.has(task) ?? item.task === 'done'}
          disabled={!tasks}
          onChange={(event) => tasks?.onTick(task, event.target.checked)}
        />
        <span>{first?.kind === 'paragraph' ? <Inlines inlines={first.children} /> : null}</span>
      </label>
      {rest.length > 0 && (
        <div className={styles['taskRest']}>
          <Blocks blocks={first?.kind === 'paragraph' ? rest : item.children} />
        </div>
      )}
    </li>
  );
}

/** In a tight list the first paragraph of an entry stands without a paragraph's distance. */
function itemContent(item: ListItem, isLoose: boolean): ReactNode {
  const [first, ...rest] = item.children;
  if (isLoose || first?.kind !== 'paragraph') return <Blocks blocks={item.children} />;
  return (
    <>
      <Inlines inlines={first.children} />
      <Blocks blocks={rest} />
    </>
  );
}

/** A table. */
function Table({ block }: { readonly block: Extract<Block, { kind: 'table' }> }) {
  const t = useTranslations('common');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keyboard
    <section className={classes(tables['room'], styles['tableRoom'])} tabIndex={0} aria-label={t('table')}>
      <PlainTable block={block} Inlines={Inlines} className={tables['table']} />
    </section>
  );
}
