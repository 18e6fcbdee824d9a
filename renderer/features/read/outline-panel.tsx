// Headings of a document: a tree that can be filtered, each a link to its page.
import { useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { OutlineEntry } from '../../../core/kit/catalogue.ts';
import { lowerWord, stripAccents } from '../../../core/search/fold.ts';
import type { PdfView } from '../../pdf/view/pdf-view.ts';
import { fieldClass } from '../../ui/field.ts';
import { classes, lineClass } from '../../ui/layout.ts';
import { itemClass } from '../../ui/pressable.ts';
import { textClass } from '../../ui/text.ts';
import { useHeadingInSight } from './heading-in-sight.ts';
import styles from './side-panel.module.css';
import { useCurrentInSight } from './use-current-in-sight.ts';
import { useHeadings } from './use-headings.ts';

/** What the outline takes; `own` are the headings the document brings, `labelOf` gives the printed label of a page. */
type OutlinePanelProps = {
  readonly own: readonly OutlineEntry[];
  readonly view: PdfView | undefined;
  readonly language: string;
  readonly page: number;
  readonly labelOf: (page: number) => string;
};

/** The outline; the heading one is under is shown as current. */
export function OutlinePanel(props: OutlinePanelProps) {
  const t = useTranslations('reader');
  const [filter, setFilter] = useState('');
  const { entries, isRebuilt, pagesRead } = useHeadings(props.own, props.view);
  const shown = useMemo(() => filterOutline(entries, foldText(filter.trim())), [entries, filter]);
  const { heading: current, goTo } = useHeadingInSight(entries, props.view, props.page);
  const list = useRef<HTMLDivElement>(null);
  useCurrentInSight(list, current);
  if (pagesRead !== undefined) {
    return (
      <p className={classes(textClass('note'), styles['empty'])} role="status">
        {props.view && t('outlineReading', { done: pagesRead, total: props.view.pageCount })}
      </p>
    );
  }
  if (entries.length === 0)
    return <p className={classes(textClass('note'), styles['empty'])}>{t('outlineNone')}</p>;
  return (
    <>
      {isRebuilt && <p className={classes(textClass('note'), styles['empty'])}>{t('outlineRebuilt')}</p>}
      <input
        type="search"
        className={classes(fieldClass(), styles['filter'])}
        value={filter}
        onChange={(event) => setFilter(event.target.value)}
        aria-label={t('outlineFilter')}
        placeholder={t('outlineFilter')}
      />
      {shown.length === 0 && (
        <p className={classes(textClass('note'), styles['empty'])}>{t('outlineNoMatch')}</p>
      )}
      <div ref={list}>
        <Level {...props} entries={shown} current={current} onChoose={goTo} />
      </div>
    </>
  );
}

function Level(
  props: OutlinePanelProps & {
    readonly entries: readonly OutlineEntry[];
    readonly current: OutlineEntry | undefined;
    readonly onChoose: (entry: OutlineEntry) => void;
  },
) {
  return (
    <ul className={styles['level']} lang={props.language}>
      {props.entries.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two headings may have the same words on the same page
        <li key={`${entry.page}-${index}`}>
          <button
            type="button"
            className={classes(itemClass(), lineClass(8, 'top', 'between'), styles['entry'])}
            aria-current={isSame(entry, props.current) ? 'location' : undefined}
            onClick={() => props.onChoose(entry)}
          >
            <span>{entry.title}</span>
            <span className={textClass('small', 'figures')}>{props.labelOf(entry.page)}</span>
          </button>
          {entry.children.length > 0 && <Level {...props} entries={entry.children} />}
        </li>
      ))}
    </ul>
  );
}

/** A filtered entry is another object than the one it comes from. */
function isSame(entry: OutlineEntry, other: OutlineEntry | undefined): boolean {
  return entry.page === other?.page && entry.title === other.title;
}

/** Keeps entries whose title holds `wanted` (folded), with the way down to them; all when it is empty. */
export function filterOutline(entries: readonly OutlineEntry[], wanted: string): readonly OutlineEntry[] {
  if (wanted === '') return entries;
  return entries.flatMap((entry) => {
    if (foldText(entry.title).includes(wanted)) return [entry];
    const children = filterOutline(entry.children, wanted);
    return children.length === 0 ? [] : [{ ...entry, children: [...children] }];
  });
}

function foldText(text: string): string {
  return stripAccents(lowerWord(text));
}
