// Running text on paper: source numbers link to the list, addresses are written out, and no link leaves the document.
import { createContext, type ReactNode, useContext } from 'react';
import type { PrintJob } from '../../../core/compose/compose-page-protocol.ts';
import type { Inline } from '../../../core/markdown/document.ts';
import { formatKitAddress } from '../../../core/markdown/kit-address.ts';
import { type InlineParts, PlainInlineElement } from '../../ui/markdown/plain.tsx';
import { Address } from './address.tsx';
import styles from './inlines.module.css';
import { keptDates } from './kept-dates.ts';

/** Addresses of the figures and their links, by the path used in the text. */
export const FiguresContext = createContext<Pick<PrintJob, 'media' | 'figureLinks'>>({
  media: {},
  figureLinks: {},
});

/** Id of a source's place in the list. */
export function sourceId(source: string): string {
  return `source:${source}`;
}

/** A run of text. */
export function Inlines({ inlines }: { readonly inlines: readonly Inline[] }): ReactNode {
  return inlines.map((inline, index) => {
    const follows = inlines[index - 1];
    const next = inlines[index + 1];
    const isFirstNumber = inline.kind === 'citation' && follows?.kind === 'text';
    // The number was drawn with the last word of the text before it.
    if (isFirstNumber) return null;
    if (inline.kind === 'text' && next?.kind === 'citation')
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no name of their own
      return <TextWithNumber key={index} text={inline.text} number={next} />;
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no name of their own
    return <InlineElement key={index} inline={inline} follows={follows} />;
  });
}

/** A text and the number of its source, which never begins a line. */
function TextWithNumber({
  text,
  number,
}: {
  readonly text: string;
  readonly number: Extract<Inline, { kind: 'citation' }>;
}) {
  const [word = ''] = /\S{0,24}$/u.exec(text) ?? [];
  return (
    <>
      <Words text={text.slice(0, text.length - word.length)} after={word} />
      <span className={styles['together']}>
        {word}
        <InlineElement inline={number} follows={undefined} />
      </span>
    </>
  );
}

/** Words of a text that `after` follows. No line ends between a day and its month. */
function Words({ text, after }: { readonly text: string; readonly after?: string }): ReactNode {
  return keptDates(text, after).map(({ text: piece, isKept }, index) =>
    isKept ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no name of their own
      <span key={index} className={styles['together']}>
        {piece}
      </span>
    ) : (
      piece
    ),
  );
}

const parts: InlineParts = { Inlines, Picture, OutsideAddress };

function InlineElement({
  inline,
  follows,
}: {
  readonly inline: Inline;
  readonly follows: Inline | undefined;
}) {
  switch (inline.kind) {
    case 'text':
      return <Words text={inline.text} />;
    case 'citation':
      return (
        <sup className={styles['citation']}>
          {follows?.kind === 'citation' && ', '}
          <a href={`#${sourceId(inline.source)}`}>{inline.source}</a>
        </sup>
      );
    case 'kit-link':
      return (
        <a className={styles['kitLink']} href={formatKitAddress(inline.target)}>
          <Inlines inlines={inline.children} />
        </a>
      );
    default:
      return <PlainInlineElement inline={inline} parts={parts} />;
  }
}

function OutsideAddress({ address, words }: { readonly address: string; readonly words: readonly Inline[] }) {
  const written = <Address address={address} />;
  if (words.length === 0) return written;
  return (
    <>
      <Inlines inlines={words} /> ({written})
    </>
  );
}

/** A figure of the kit. */
export function Picture({ path, alternative }: { readonly path: string; readonly alternative: string }) {
  const { media, figureLinks } = useContext(FiguresContext);
  const address = media[path];
  // Compose made sure that every figure is there; a wrong path must not print a broken picture silently.
  if (address === undefined) throw new Error(`no figure ${path}`);
  const links = figureLinks[path] ?? [];
  const picture = <img src={address} alt={alternative} />;
  if (links.length === 0) return picture;
  return (
    <span className={styles['figure']}>
      {picture}
      {links.map(({ target, left, top, width, height }) => (
        // The words of the box are drawn below; a second time they would be found and read twice.
        // biome-ignore lint/a11y/useAnchorContent: what stands below is its content
        <a
          key={`${formatKitAddress(target)} ${top} ${left}`}
          href={formatKitAddress(target)}
          style={{ left: share(left), top: share(top), width: share(width), height: share(height) }}
        />
      ))}
    </span>
  );
}

function share(part: number): string {
  return `${(part * 100).toFixed(3)}%`;
}
