// Order of the results, and the result under the pointer.
import { type PointerEvent, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { SearchOutcome, SearchRow } from '../../data/search/search-messages.ts';
import { Button } from '../../ui/button.tsx';
import { cardClass } from '../../ui/card.ts';
import { RowsOfKits } from '../../ui/from-kit.tsx';
import { classes, stackClass } from '../../ui/layout.ts';
import { textClass } from '../../ui/text.ts';
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
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const { calls, answers } = outcome;
  const answered = new Set(answers.map(({ key }) => key));
  const above = new Set([...calls, ...answers].map(idOf));
  const others = outcome.rows.filter((row) => !above.has(idOf(row)));
  const group = (rows: readonly SearchRow[], label: string, heading?: string) =>
    rows.length > 0 && (
      <>
        {heading !== undefined && (
          <h2 className={classes(textClass('note', 'strong'), styles['heading'])}>{heading}</h2>
        )}
        <ul className={classes(cardClass(), styles['list'])} aria-label={label}>
          {rows.map((row) => (
            <ResultRow
              key={row.key}
              row={row}
              query={query}
              isChosen={row.key === chosenKey}
              isAnswer={answered.has(row.key)}
            />
          ))}
        </ul>
      </>
    );
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
      <RowsOfKits ids={outcome.rows.filter(({ kind }) => kind !== 'note').map(itemOf)}>
        <div onPointerMove={onPointer} onPointerLeave={() => clearTimeout(timer.current)}>
          {group(calls, t('calls'), t('calls'))}
          {group(answers, t('answers'), t('answers'))}
          {group(others, t('results'), above.size > 0 ? t('allResults') : undefined)}
        </div>
      </RowsOfKits>
      {outcome.total > outcome.rows.length && (
        <div className={classes(stackClass(0, 'center'), styles['more'])}>
          <Button onPress={showMore}>{t('showMore')}</Button>
        </div>
      )}
    </>
  );
}

/** The item of a row, whose kit is named. */
function itemOf({ resourceId, locator }: SearchRow): string {
  return resourceId ?? locator;
}

/** What a row is: a contact is one, in whatever language it is listed. */
function idOf({ kind, key, locator }: SearchRow): string {
  return kind === 'contact' ? locator : key;
}
