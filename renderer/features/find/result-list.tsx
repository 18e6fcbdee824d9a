// Order of the results, and the result under the pointer.
import { type PointerEvent, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { languages } from '../../../core/base/language.ts';
import type { SearchOutcome, SearchRow } from '../../../core/find/search-rows.ts';
import { useLanguage } from '../../data/user-data/settings.ts';
import { useFormats } from '../../text/use-formats.ts';
import { Button } from '../../ui/button.tsx';
import { RowsOfKits } from '../../ui/from-kit.tsx';
import { classes, rowClass, stackClass } from '../../ui/layout.ts';
import { textClass } from '../../ui/text.ts';
import styles from './result-list.module.css';
import { ResultRow } from './result-row.tsx';
import { changeSearch } from './search-address.ts';
import { chooseRow, showMore } from './search-view-store.ts';

/** So long the pointer rests on a row before it is looked at; on its way to the preview it crosses others. */
const restMs = 200;

/** The rows of an answer; `query` is what is typed now, which the answer may not have caught up with. */
export function ResultList(props: {
  readonly outcome: SearchOutcome;
  readonly query: string;
  readonly chosenKey: string | undefined;
  /** The term that the line names; it stands first. */
  readonly definition: SearchRow | undefined;
  readonly hasPreview: boolean;
}) {
  const t = useTranslations('search');
  const { outcome, query, chosenKey, definition } = props;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const { calls, answers } = outcome;
  const answered = new Set(answers.map(({ key }) => key));
  const above = new Set([...calls, ...answers].map(idOf));
  const others = outcome.rows.filter((row) => row !== definition && !above.has(idOf(row)));
  const group = (rows: readonly SearchRow[], label: string, heading?: string) =>
    rows.length > 0 && (
      <>
        {heading !== undefined && (
          <h2 className={classes(textClass('note', 'strong'), styles['heading'])}>{heading}</h2>
        )}
        <ul className={styles['list']} aria-label={label}>
          {rows.map((row) => (
            <ResultRow
              key={row.key}
              row={row}
              query={query}
              isChosen={row.key === chosenKey}
              isAnswer={answered.has(row.key)}
              isDefinition={row === definition}
              hasPreview={props.hasPreview}
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
          {definition && group([definition], t('definition'))}
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
      <OtherLanguages outcome={outcome} />
    </>
  );
}

/** How many translations of what is listed match too, and a button that lists them. */
function OtherLanguages({ outcome }: { readonly outcome: SearchOutcome }) {
  const t = useTranslations('search');
  const common = useTranslations('common');
  const own = useLanguage();
  const { list } = useFormats();
  if (outcome.otherLanguages === 0) return null;
  const others = languages.filter((each) => each !== own && (outcome.facets.languages[each] ?? 0) > 0);
  return (
    <p className={classes(rowClass(8), textClass('note'), styles['more'])} data-other-languages>
      {t('otherLanguages', {
        count: outcome.otherLanguages,
        languages: list(others.map((each) => common(`languages.${each}`))),
      })}
      <Button look="plain" onPress={() => changeSearch((route) => ({ ...route, all: '1' }))}>
        {t('showLanguages')}
      </Button>
    </p>
  );
}

/** The term among the hits that the line names, all its words: what it means is read before anything else. */
export function definitionOf({ rows, calls, answers }: SearchOutcome): SearchRow | undefined {
  if (calls.length + answers.length > 0) return undefined;
  return rows.find(({ kind, via, isPartial, title, titleMarks }) => {
    if (kind !== 'term' || via !== 'direct' || isPartial) return false;
    const marked = titleMarks.reduce((sum, { start, end }) => sum + letters(title.slice(start, end)), 0);
    return marked > 0 && marked === letters(title);
  });
}

function letters(text: string): number {
  return text.replace(/[^\p{L}\p{N}]/gu, '').length;
}

/** The item of a row, whose kit is named. */
function itemOf({ resourceId, locator }: SearchRow): string {
  return resourceId ?? locator;
}

/** What a row is: a contact is one, in whatever language it is listed. */
function idOf({ kind, key, locator }: SearchRow): string {
  return kind === 'contact' ? locator : key;
}
