// Blocks of a text on paper.
import { type ReactNode, useId } from 'react';
import type { Language } from '../../../core/base/language.ts';
import { kitWords } from '../../../core/compose/words/kit-words.ts';
import type { Block, ListItem } from '../../../core/markdown/document.ts';
import { PlainBlockElement, PlainTable } from '../../ui/markdown/plain.tsx';
import styles from './blocks.module.css';
import { captionOf } from './caption.ts';
import { Inlines, Picture } from './inlines.tsx';

type BlocksProps = { readonly blocks: readonly Block[]; readonly language: Language };

/** The blocks of a text. */
export function Blocks({ blocks, language }: BlocksProps): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no name of their own
  return blocks.map((block, index) => <BlockElement key={index} block={block} language={language} />);
}

function BlockElement({ block, language }: { readonly block: Block; readonly language: Language }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = block.depth === 2 ? 'h2' : 'h3';
      return (
        <Heading id={block.id}>
          <Inlines inlines={block.children} />
        </Heading>
      );
    }
    case 'list':
      return <List block={block} language={language} />;
    case 'table':
      return <PlainTable block={block} Inlines={Inlines} />;
    case 'box':
      return <Box block={block} language={language} />;
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.children} language={language} />
        </blockquote>
      );
    case 'figure':
      return (
        // Chromium tags a figure element as a second figure, one without a description.
        <div data-figure>
          <Picture path={block.path} alternative={block.alternative} />
          <p>{captionOf(block.alternative, language)}</p>
        </div>
      );
    default:
      return <PlainBlockElement block={block} Inlines={Inlines} />;
  }
}

function List({
  block,
  language,
}: {
  readonly block: Extract<Block, { kind: 'list' }>;
  readonly language: Language;
}) {
  const items = block.items.map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: entries have no name of their own
    <Item key={index} item={item} language={language} isLoose={block.isLoose} />
  ));
  if (block.isOrdered) return <ol start={block.start}>{items}</ol>;
  const isTasks = block.items.every((item) => item.task !== undefined);
  return <ul className={isTasks ? styles['tasks'] : undefined}>{items}</ul>;
}

function Item(props: { readonly item: ListItem; readonly language: Language; readonly isLoose: boolean }) {
  const { item, language, isLoose } = props;
  return (
    <li>
      {item.task !== undefined && (
        <span className={styles['tick']} data-done={item.task === 'done'} aria-hidden="true" />
      )}
      {item.children.map((block, index) =>
        block.kind === 'paragraph' && !isLoose ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no name of their own
          <Inlines key={index} inlines={block.children} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no name of their own
          <Blocks key={index} blocks={[block]} language={language} />
        ),
      )}
    </li>
  );
}

function Box({
  block,
  language,
}: {
  readonly block: Extract<Block, { kind: 'box' }>;
  readonly language: Language;
}) {
  const label = useId();
  const word = kitWords(language).boxes[block.box];
  return (
    <aside className={styles['box']} data-box={block.box} aria-labelledby={label}>
      <p className={styles['label']} id={label}>
        {block.title.length > 0 ? <Inlines inlines={block.title} /> : word}
      </p>
      {block.title.length > 0 && block.box !== 'danger' && (
        <p className={styles['kind']} data-kind>
          {word}
        </p>
      )}
      <Blocks blocks={block.children} language={language} />
    </aside>
  );
}
