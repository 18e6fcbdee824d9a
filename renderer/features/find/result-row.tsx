// One hit of the list: title with kind and page at the right, words around what was found, and what is exceptional about it.
import { BookMarked, type LucideIcon, NotebookPen } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { SearchRow } from '../../../core/find/search-rows.ts';
import type { HitKind } from '../../../core/search/answer.ts';
import { hrefOf } from '../../app/routes/routes.ts';
import { MarkedText } from '../../ui/excerpted.tsx';
import { Icon } from '../../ui/icon.tsx';
import { kindIcons } from '../../ui/kind-icon.tsx';
import { lineClass } from '../../ui/layout.ts';
import { useWordsOfKit } from '../../ui/words-of-kit.tsx';
import { RowNumber } from '../shared/contacts/row-number.tsx';
import { NoteHit } from './note-hit.tsx';
import { RowTools } from './preview-tools.tsx';
import styles from './result-row.module.css';
import { RowExceptions, RowMeta } from './row-facts.tsx';
import type { RowProps } from './row-props.ts';
import { routeOfRow } from './row-route.ts';
import { noteOpened } from './search-return.ts';
import { chooseRow } from './search-view-store.ts';
import { Snippet } from './snippet.tsx';
import { TermRow } from './term-row.tsx';
import { useRowLines } from './use-row-source.ts';

/** The picture of each kind of hit. */
const hitIcons: Readonly<Record<HitKind, LucideIcon>> = {
  ...kindIcons,
  term: BookMarked,
  note: NotebookPen,
};

/** One hit. Only the chosen row can be reached with the Tab key; the arrows move between rows. */
export function ResultRow(props: RowProps) {
  const { row, isChosen, isDefinition = false } = props;
  const linesOf = useRowLines();
  return (
    <li
      className={styles['row']}
      data-search-row={row.key}
      data-kind={row.kind}
      data-chosen={isChosen || undefined}
      data-answer={props.isAnswer || undefined}
      data-definition={isDefinition || undefined}
    >
      {!isDefinition && (
        <span className={styles['icon']}>
          <Icon of={hitIcons[row.kind]} />
        </span>
      )}
      <div ref={useWordsOfKit(() => linesOf(row))} className={styles['words']}>
        <RowWords {...props} />
        {(isChosen || props.isAnswer) && <RowTools row={row} isAnswer={props.isAnswer ?? false} />}
      </div>
    </li>
  );
}

function RowWords(props: RowProps) {
  switch (props.row.kind) {
    case 'term':
      return <TermRow {...props} />;
    case 'note':
      return <NoteHit {...props} />;
    default:
      return <LinkRow {...props} />;
  }
}

function LinkRow({ row, query, isChosen }: RowProps) {
  const route = routeOfRow(row, query);
  return (
    <>
      <div className={lineClass([4, 16], 'baseline', 'between')}>
        <a
          className={styles['title']}
          href={route && hrefOf(route)}
          lang={row.language}
          title={row.title}
          data-search-open
          data-search-results={isChosen || undefined}
          tabIndex={isChosen ? 0 : -1}
          onFocus={() => chooseRow(row.key)}
          onClick={() => route && noteOpened(route)}
        >
          <MarkedText text={row.title} marks={row.titleMarks} />
        </a>
        {row.contact && <RowNumber contact={row.contact} />}
        <RowMeta row={row} />
      </div>
      <Snippet row={row} />
      <RowExceptions row={row} />
    </>
  );
}

/** Names the page of a hit by its printed label. */
export function usePageName(): (row: SearchRow) => string | undefined {
  const t = useTranslations('search');
  return (row) => {
    if (row.unit !== 'page') return undefined;
    return t(row.kind === 'slides' ? 'slide' : 'page', { label: row.label });
  };
}
