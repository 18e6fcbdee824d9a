// The pieces of a text that look alike on the screen and in print.
import type { ComponentType } from 'react';
import type { Block, Inline } from '../../../core/markdown/document.ts';

/** How a run of text is shown, on the screen or in print. */
type InlinesComponent = ComponentType<{ readonly inlines: readonly Inline[] }>;

/** What running text is made of on the screen, or in print. */
export type InlineParts = {
  readonly Inlines: InlinesComponent;
  readonly Picture: ComponentType<{ readonly path: string; readonly alternative: string }>;
  readonly OutsideAddress: ComponentType<{ readonly address: string; readonly words: readonly Inline[] }>;
};

type PlainInline = Exclude<Inline, { kind: 'text' | 'citation' | 'kit-link' }>;
type PlainBlock = Extract<Block, { kind: 'paragraph' | 'code' | 'divider' }>;

const elements = { strong: 'strong', emphasis: 'em', deletion: 'del' } as const;

/** A piece of running text that leads to no place of the kit. */
export function PlainInlineElement(props: { readonly inline: PlainInline; readonly parts: InlineParts }) {
  const { inline } = props;
  const { Inlines, Picture, OutsideAddress } = props.parts;
  if (inline.kind === 'code') return <code>{inline.text}</code>;
  if (inline.kind === 'break') return <br />;
  if (inline.kind === 'image') return <Picture path={inline.path} alternative={inline.alternative} />;
  if (inline.kind === 'outside-link')
    return <OutsideAddress address={inline.address} words={inline.children} />;
  const Element = elements[inline.kind];
  return (
    <Element>
      <Inlines inlines={inline.children} />
    </Element>
  );
}

/** A block without blocks in it. */
export function PlainBlockElement(props: { readonly block: PlainBlock; readonly Inlines: InlinesComponent }) {
  const { block, Inlines } = props;
  if (block.kind === 'code') return <pre>{block.text}</pre>;
  if (block.kind === 'divider') return <hr />;
  return (
    <p>
      <Inlines inlines={block.children} />
    </p>
  );
}

/** A table, each column aligned as the text says. */
export function PlainTable({
  block,
  Inlines,
  className,
}: {
  readonly block: Extract<Block, { kind: 'table' }>;
  readonly Inlines: InlinesComponent;
  readonly className?: string | undefined;
}) {
  const alignOf = (column: number) => block.align[column] ?? 'start';
  return (
    <table className={className}>
      <thead>
        <tr>
          {block.header.map((cell, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns have no name of their own
            <th key={column} scope="col" data-align={alignOf(column)}>
              <Inlines inlines={cell} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own
          <tr key={index}>
            {row.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no name of their own
              <td key={column} data-align={alignOf(column)}>
                <Inlines inlines={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
