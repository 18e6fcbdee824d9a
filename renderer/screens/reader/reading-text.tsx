// Decides how a document is read as one text in large letters: no heads and feet, pages in the margin, found words marked.
import { Fragment, type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { Language } from '../../../core/kit/catalogue.ts';
import { Matcher } from '../../../core/search/matcher.ts';
import { Button } from '../../parts/button.tsx';
import type { PdfView } from '../../viewer/pdf-view.ts';
import type { TextBlock } from '../../viewer/reflow.ts';
import styles from './reading-text.module.css';
import type { FoundMarks } from './use-found-marks.ts';
import { useReadingText } from './use-reading-text.ts';

/** What the text takes; `onLeave` gets the page one has come to. */
export type ReadingTextProps = {
  readonly view: PdfView;
  readonly language: Language;
  readonly labelOf: (page: number) => string;
  readonly marks: FoundMarks;
  readonly onLeave: () => void;
};

/** The text; it begins at the page in sight, and leaving it goes to the page one has come to. */
export function ReadingText({ view, language, labelOf, marks, onLeave }: ReadingTextProps) {
  const t = useTranslations('reader.text');
  const box = useRef<HTMLDivElement>(null);
  const { blocks, pagesRead } = useReadingText(view);
  const pages = useMemo(() => byPage(blocks ?? []), [blocks]);
  const matcher = useMemo(() => marks.found && new Matcher(marks.found.matcher), [marks.found]);
  useEffect(() => {
    if (!blocks || !box.current) return;
    box.current.focus({ preventScroll: true });
    sectionOf(box.current, view.place().page)?.scrollIntoView();
  }, [blocks, view]);
  useEffect(() => {
    const { chosen } = marks;
    const section = chosen && box.current && sectionOf(box.current, chosen.page);
    const words = section?.querySelectorAll('mark');
    (words?.[Math.min(chosen?.index ?? 0, words.length - 1)] ?? section)?.scrollIntoView({ block: 'center' });
  }, [marks]);
  const leave = (): void => {
    const page = box.current && pageAtTop(box.current);
    if (page) view.goTo({ page, offset: 0 });
    onLeave();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' && event.key !== 'F9') return;
    event.preventDefault();
    event.stopPropagation();
    leave();
  };
  return (
    <section className={styles['over']} aria-label={t('title')} onKeyDown={onKey} data-reading-text>
      <div className={styles['band']}>
        <span>{t('title')}</span>
        <Button onPress={leave}>{t('leave')}</Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the text scrolls with the keyboard */}
      <div ref={box} className={styles['scroll']} tabIndex={0} role="document" aria-label={t('title')}>
        <div className={styles['column']} lang={language}>
          {!blocks && (
            <p role="status" lang={document.documentElement.lang}>
              {t('reading', { done: pagesRead, total: view.pageCount })}
            </p>
          )}
          {blocks?.length === 0 && <p lang={document.documentElement.lang}>{t('none')}</p>}
          {pages.map(({ page, blocks: own }) => (
            <section key={page} className={styles['page']} data-text-page={page}>
              <span className={styles['pageMark']} lang={document.documentElement.lang}>
                {t('page', { label: labelOf(page) })}
              </span>
              {own.map((block, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the text of a document does not change
                <Block key={index} block={block} matcher={matcher} language={language} />
              ))}
            </section>
          ))}
        </div>
      </div>
    </section>
  );
}

function Block(props: {
  readonly block: TextBlock;
  readonly matcher: Matcher | undefined;
  readonly language: Language;
}) {
  const { block, matcher, language } = props;
  const marks = matcher?.marks(block.text, language) ?? [];
  const words = (
    <>
      {marks.map(({ start, end }, index) => (
        <Fragment key={start}>
          {block.text.slice(marks[index - 1]?.end ?? 0, start)}
          <mark>{block.text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {block.text.slice(marks.at(-1)?.end ?? 0)}
    </>
  );
  if (block.kind !== 'heading') return <p data-kind={block.kind}>{words}</p>;
  const Heading = headings[Math.min(block.level, headings.length) - 1] ?? 'h2';
  return <Heading>{words}</Heading>;
}

const headings = ['h2', 'h3', 'h4', 'h5'] as const;

type TextPage = { readonly page: number; readonly blocks: readonly TextBlock[] };

function byPage(blocks: readonly TextBlock[]): readonly TextPage[] {
  const pages = new Map<number, TextBlock[]>();
  for (const block of blocks) pages.set(block.page, [...(pages.get(block.page) ?? []), block]);
  return [...pages].map(([page, own]) => ({ page, blocks: own }));
}

/** The part of a page; of one that begins no paragraph, the part before it. */
function sectionOf(box: HTMLElement, page: number): HTMLElement | undefined {
  const sections = [...box.querySelectorAll<HTMLElement>('[data-text-page]')];
  return sections.findLast((section) => Number(section.dataset['textPage']) <= page) ?? sections[0];
}

function pageAtTop(box: HTMLElement): number | undefined {
  const top = box.getBoundingClientRect().top;
  const sections = [...box.querySelectorAll<HTMLElement>('[data-text-page]')];
  const section = sections.find((one) => one.getBoundingClientRect().bottom > top + 8) ?? sections.at(-1);
  return section && Number(section.dataset['textPage']);
}
