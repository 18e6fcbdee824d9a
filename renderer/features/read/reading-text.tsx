// A document as one text in large letters: no headers and footers, pages in the margin, matches marked.
import {
  type CSSProperties,
  Fragment,
  type KeyboardEvent,
  memo,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
} from 'react';
import { useTranslations } from 'use-intl';
import type { Language } from '../../../core/base/language.ts';
import type { SourceLine } from '../../../core/citing/source-line.ts';
import type { ViewPlace } from '../../pdf/layout/view-place.ts';
import type { TextBlock } from '../../pdf/read/reflow.ts';
import type { PdfView } from '../../pdf/view/pdf-view.ts';
import { Button } from '../../ui/button.tsx';
import { classes, lineClass } from '../../ui/layout.ts';
import { textClass } from '../../ui/text.ts';
import { useWordsOfKit } from '../../ui/words-of-kit.tsx';
import { chosenIn, marksOf, type TextMark } from './large-text-marks.ts';
import styles from './reading-text.module.css';
import type { FoundMarks } from './use-found-marks.ts';
import { useReadingText } from './use-reading-text.ts';
import { useLetterSize, useTextPlace } from './use-text-place.ts';

/** What the text takes. */
type ReadingTextProps = {
  readonly view: PdfView;
  /** What scrolls. */
  readonly box: RefObject<HTMLDivElement | null>;
  readonly language: Language;
  readonly labelOf: (page: number) => string;
  readonly marks: FoundMarks;
  /** Where one stopped in the text; undefined when one comes from the pages. */
  readonly start: ViewPlace | undefined;
  readonly onPlace: (place: ViewPlace) => void;
  readonly onLeave: () => void;
  /** The source of what a range holds of the text. */
  readonly lineOf: (range: Range) => SourceLine;
};

/** The text; it begins where one stopped in it, else at the page in sight. */
export function ReadingText(props: ReadingTextProps) {
  const { view, box, language, labelOf, marks, start } = props;
  const t = useTranslations('reader.text');
  const takePlace = useRef<() => void>(undefined);
  const { blocks, isWhole, pagesRead } = useReadingText(view, (start ?? view.place()).page, () =>
    takePlace.current?.(),
  );
  const pages = useMemo(() => byPage(blocks ?? []), [blocks]);
  const words = useMemo(() => marksOf(blocks ?? [], marks.found, language), [blocks, marks.found, language]);
  const chosen = useMemo(() => chosenIn(words, marks.chosen), [words, marks.chosen]);
  const factor = useLetterSize((state) => state.factor);
  const isThere = blocks !== undefined;
  const isComeBack = useRef(start !== undefined);
  const sourced = useWordsOfKit((range) => [props.lineOf(range)]);
  const standAt = useTextPlace(view, box, blocks, { start, onPlace: props.onPlace, takePlace });
  useEffect(() => {
    // Whoever comes back by a tab is still at the tabs; whoever looks for words meanwhile goes on writing them.
    const isElsewhere = isComeBack.current || document.activeElement?.matches('input, textarea');
    if (isThere && !isElsewhere) box.current?.focus({ preventScroll: true });
  }, [isThere, box]);
  useEffect(() => {
    const mark = chosen && box.current?.querySelector('mark[data-chosen]');
    if (!mark) return undefined;
    const bring = (): void =>
      standAt.current?.({ page: chosen.page, offset: 0 }, () => mark.scrollIntoView({ block: 'center' }));
    bring();
    return bringAgain(mark, bring);
  }, [chosen, box, standAt]);
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    props.onLeave();
  };
  return (
    <section className={styles['over']} aria-label={t('title')} onKeyDown={onKey} data-reading-text>
      <div className={classes(lineClass(16, 'between'), textClass('note'), styles['band'])}>
        <span>{t('title')}</span>
        {!isWhole && <span role="status">{t('reading', { done: pagesRead, total: view.pageCount })}</span>}
        <Button onPress={props.onLeave}>{t('leave')}</Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the text scrolls with the keyboard */}
      <div ref={box} className={styles['scroll']} tabIndex={0} role="document" aria-label={t('title')}>
        <div
          ref={sourced}
          className={styles['column']}
          style={{ '--letters': factor } as CSSProperties}
          lang={language}
        >
          {blocks?.length === 0 && <p lang={document.documentElement.lang}>{t('none')}</p>}
          {pages.map(({ page, first, blocks: own }) => (
            <section key={page} className={styles['page']} data-text-page={page}>
              <span
                className={classes(textClass('small', 'figures'), styles['pageMark'])}
                lang={document.documentElement.lang}
              >
                {t('page', { label: labelOf(page) })}
              </span>
              {own.map((block, index) => (
                <Block
                  // biome-ignore lint/suspicious/noArrayIndexKey: the text of a document does not change
                  key={index}
                  number={first + index}
                  block={block}
                  marks={words[first + index] ?? noMarks}
                  chosen={words[first + index]?.find((mark) => mark === chosen)}
                />
              ))}
            </section>
          ))}
        </div>
      </div>
    </section>
  );
}

/** Frames without a move after which nothing moves any more. */
const framesStill = 3;

/**
 * A page above that comes into view with a mark gets its lines only in a later frame, and pushes the mark away. Returns a
 * function that stops the watching.
 */
function bringAgain(mark: Element, bring: () => void): () => void {
  let still = 0;
  const look = (): void => {
    const { top } = mark.getBoundingClientRect();
    bring();
    still = Math.abs(mark.getBoundingClientRect().top - top) < 1 ? still + 1 : 0;
    if (still < framesStill) frame = requestAnimationFrame(look);
  };
  let frame = requestAnimationFrame(look);
  return () => cancelAnimationFrame(frame);
}

const noMarks: readonly TextMark[] = [];

const Block = memo(function Block(props: {
  readonly number: number;
  readonly block: TextBlock;
  readonly marks: readonly TextMark[];
  readonly chosen: TextMark | undefined;
}) {
  const { number, block, marks, chosen } = props;
  const words = (
    <>
      {marks.map((mark, index) => (
        <Fragment key={mark.start}>
          {block.text.slice(marks[index - 1]?.end ?? 0, mark.start)}
          <mark data-chosen={mark === chosen || undefined}>{block.text.slice(mark.start, mark.end)}</mark>
        </Fragment>
      ))}
      {block.text.slice(marks.at(-1)?.end ?? 0)}
    </>
  );
  if (block.kind !== 'heading')
    return (
      <p data-kind={block.kind} data-block={number}>
        {words}
      </p>
    );
  const Heading = headings[Math.min(block.level, headings.length) - 1] ?? 'h2';
  return <Heading data-block={number}>{words}</Heading>;
});

const headings = ['h2', 'h3', 'h4', 'h5'] as const;

/** `first` is the number of the first block. */
type TextPage = { readonly page: number; readonly first: number; readonly blocks: readonly TextBlock[] };

function byPage(blocks: readonly TextBlock[]): readonly TextPage[] {
  const pages: (Omit<TextPage, 'blocks'> & { readonly blocks: TextBlock[] })[] = [];
  for (const [number, block] of blocks.entries()) {
    const last = pages.at(-1);
    if (last?.page === block.page) last.blocks.push(block);
    else pages.push({ page: block.page, first: number, blocks: [block] });
  }
  return pages;
}
