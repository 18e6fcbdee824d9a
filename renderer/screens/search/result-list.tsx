// Decides how results are walked: one list in one order, arrows move, Escape goes back to the search box.
import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../parts/button.tsx';
import type { SearchOutcome, SearchRow } from '../../search/search-messages.ts';
import { focusSearchBox } from '../frame/search-focus.ts';
import styles from './result-list.module.css';
import { ResultRow } from './result-row.tsx';
import { chooseRow, showMore } from './search-view-store.ts';

/** So long the pointer rests on a row before it is looked at; on its way to the preview it crosses others. */
const restMs = 200;

/** The rows of an answer; `query` is what is typed now, which the answer may not have caught up with. */
export function ResultList(props: {
  readonly outcome: SearchOutcome;
  readonly query: string;
  readonly chosenKey: string | undefined;
}) {
  const t = useTranslations('search');
  const { outcome, query, chosenKey } = props;
  const list = useRef<HTMLDivElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const answered = new Set(outcome.answers.map(({ key }) => key));
  const others = outcome.rows.filter(({ key }) => !answered.has(key));
  const rows = (shown: readonly SearchRow[], label: string) => (
    <ul className={styles['list']} aria-label={label}>
      {shown.map((row) => (
        <ResultRow
          key={row.key}
          row={row}
          query={query}
          isChosen={row.key === chosenKey}
          isAnswer={answered.has(row.key)}
        />
      ))}
    </ul>
  );
  const onKey = (event: KeyboardEvent): void => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('[data-search-open]') ?? [])];
    const present = links.findIndex((link) => link.matches(':focus'));
    if (present < 0) return;
    if (event.key === 'Escape' || (event.key === 'ArrowUp' && present === 0)) focusSearchBox();
    else {
      const next = links[nextIndex(event.key, present, links.length) ?? -1];
      if (!next) return;
      next.focus();
    }
    event.preventDefault();
  };
  const onPointer = (event: PointerEvent): void => {
    // A list that comes up under a resting pointer says nothing about what a person looks at.
    if (event.movementX === 0 && event.movementY === 0) return;
    clearTimeout(timer.current);
    const row =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-search-row]') : null;
    const key = row?.dataset['searchRow'];
    if (event.pointerType !== 'mouse' || key === undefined) return;
    timer.current = setTimeout(() => chooseRow(key), restMs);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows walk the links inside, which do the work */}
      <div
        ref={list}
        onKeyDown={onKey}
        onPointerMove={onPointer}
        onPointerLeave={() => clearTimeout(timer.current)}
      >
        {outcome.answers.length > 0 && <h2 className={styles['heading']}>{t('answers')}</h2>}
        {outcome.answers.length > 0 && rows(outcome.answers, t('answers'))}
        {outcome.answers.length > 0 && others.length > 0 && (
          <h2 className={styles['heading']}>{t('allResults')}</h2>
        )}
        {others.length > 0 && rows(others, t('results'))}
      </div>
      {outcome.total > outcome.rows.length && (
        <div className={styles['more']}>
          <Button onPress={showMore}>{t('showMore')}</Button>
        </div>
      )}
    </>
  );
}

function nextIndex(key: string, present: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(present + 1, count - 1);
    case 'ArrowUp':
      return present - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
