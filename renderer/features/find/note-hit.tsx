// A person's own note among the results: its document and page, its words with the matches, and that it is theirs.
import { useTranslations } from 'use-intl';
import type { SearchRow } from '../../../core/find/search-rows.ts';
import { hrefOf, type Route } from '../../app/routes/routes.ts';
import { useLanguage } from '../../data/user-data/settings.ts';
import { Excerpted, MarkedText } from '../../ui/excerpted.tsx';
import { LanguageBadge } from '../../ui/language-badge.tsx';
import { classes, lineClass } from '../../ui/layout.ts';
import { textClass } from '../../ui/text.ts';
import type { NoteItem } from '../shared/notes/note-items.ts';
import { routeOfItem } from '../shared/notes/note-row.tsx';
import { inOneLine } from '../shared/notes/note-words.ts';
import { useOwnNote } from './own-notes.ts';
import { NoteExceptions } from './preview-tools.tsx';
import styles from './result-row.module.css';
import { noteOpened } from './search-return.ts';
import { chooseRow } from './search-view-store.ts';

/** Where a note that was found leads: its place, with the words marked; the list of notes when it has no place any more. */
export function routeOfOwnNote(item: NoteItem, query: string): Route {
  const route = routeOfItem(item);
  if (!route) return { screen: 'notes' };
  return route.screen === 'read' || route.screen === 'checklist' ? { ...route, query } : route;
}

/** A note, highlight or bookmark as a hit; nothing once it is removed. */
export function NoteHit(props: {
  readonly row: SearchRow;
  readonly query: string;
  readonly isChosen: boolean;
}) {
  const t = useTranslations('notes');
  const tf = useTranslations('search');
  const { row, query, isChosen } = props;
  const language = useLanguage();
  const item = useOwnNote(row);
  if (!item) return null;
  const { resource, label, isLost } = item;
  const route = routeOfOwnNote(item, query);
  return (
    <>
      <div className={lineClass([4, 16], 'baseline', 'between')}>
        <a
          className={styles['title']}
          href={hrefOf(route)}
          lang={resource?.language}
          data-search-open
          data-search-results={isChosen || undefined}
          tabIndex={isChosen ? 0 : -1}
          onFocus={() => chooseRow(row.key)}
          onClick={() => noteOpened(route)}
        >
          <MarkedText text={resource?.title ?? t('notInKit')} marks={resource ? row.titleMarks : []} />
          <span className="visually-hidden">
            : {inOneLine(row.note?.own.text || row.note?.quoted.text || '')}
          </span>
        </a>
        <span className={classes(textClass('small', 'figures'), styles['meta'])}>
          <span className={styles['metaWords']}>
            <NoteKind item={item} /> · {isLost ? t('lostPage', { label }) : tf('onPage', { label })}
          </span>
          {resource && resource.language !== language && <LanguageBadge language={resource.language} />}
        </span>
      </div>
      <NoteExcerpts row={row} language={resource?.language} />
      <NoteExceptions row={row} />
    </>
  );
}

function NoteExcerpts({ row, language }: { readonly row: SearchRow; readonly language: string | undefined }) {
  const { own, quoted } = row.note ?? {};
  return (
    <>
      {own && own.text !== '' && (
        <p className={styles['snippet']}>
          <Excerpted excerpt={own} />
        </p>
      )}
      {quoted && quoted.text !== '' && (
        <blockquote className={classes(textClass('note'), styles['quote'])} lang={language}>
          <Excerpted excerpt={quoted} />
        </blockquote>
      )}
    </>
  );
}

function NoteKind({ item: { own } }: { readonly item: NoteItem }) {
  const t = useTranslations('search.kindOfHit');
  if (own.kind === 'bookmark') return <span>{t('bookmark')}</span>;
  return <span>{t(own.note.text === '' ? 'highlight' : 'note')}</span>;
}
