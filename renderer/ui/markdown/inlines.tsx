// Running text: marked words, citations that open their source, links that stay inside the kit.
import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { Inline, KitTarget } from '../../../core/markdown/document.ts';
import { useKitLinks } from '../use-kit-links.ts';
import { Citation } from './citation.tsx';
import { useMarkdown } from './context.ts';
import { Picture } from './figure.tsx';
import styles from './markdown.module.css';
import { type InlineParts, PlainInlineElement } from './plain.tsx';

/** A run of text. */
export function Inlines({ inlines }: { readonly inlines: readonly Inline[] }): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no name of their own
  return inlines.map((inline, index) => <InlineElement key={index} inline={inline} />);
}

const parts: InlineParts = { Inlines, Picture, OutsideAddress };

function InlineElement({ inline }: { readonly inline: Inline }): ReactNode {
  switch (inline.kind) {
    case 'text':
      return <MarkedText text={inline.text} />;
    case 'citation':
      return <Citation source={inline.source} />;
    case 'kit-link':
      return (
        <KitLink target={inline.target}>
          <Inlines inlines={inline.children} />
        </KitLink>
      );
    default:
      return <PlainInlineElement inline={inline} parts={parts} />;
  }
}

/** A piece of text with the found words marked. */
function MarkedText({ text }: { readonly text: string }): ReactNode {
  const { marks } = useMarkdown();
  const found = marks?.(text) ?? [];
  if (found.length === 0) return text;
  const parts: ReactNode[] = [];
  let end = 0;
  for (const mark of found) {
    if (mark.start < end) continue;
    parts.push(text.slice(end, mark.start), <mark key={mark.start}>{text.slice(mark.start, mark.end)}</mark>);
    end = mark.end;
  }
  parts.push(text.slice(end));
  return parts;
}

/** A link to another place of the kit. */
export function KitLink({
  target,
  children,
}: {
  readonly target: KitTarget;
  readonly children: ReactNode;
}): ReactNode {
  const open = useKitLinks();
  return (
    <Link className={styles['link'] ?? ''} onPress={() => void open(target)}>
      {children}
    </Link>
  );
}

function OutsideAddress({
  address,
  words,
}: {
  readonly address: string;
  readonly words: readonly Inline[];
}): ReactNode {
  const t = useTranslations('common');
  return (
    <span title={t('outsideLink', { address })}>
      {words.length > 0 && (
        <>
          <Inlines inlines={words} /> (
        </>
      )}
      <span className={styles['address']}>{address}</span>
      {words.length > 0 && ')'}
    </span>
  );
}
