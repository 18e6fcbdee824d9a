// Decides how a person's own notes stand among results: above what the kit holds, found by the same words, opened in place.
import { NotebookPen } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Matcher } from '../../../core/search/matcher.ts';
import { Chip, ChipRow } from '../../parts/chip.tsx';
import { Icon } from '../../parts/icon.tsx';
import { hrefOf, type Route } from '../../routes.ts';
import type { NoteItem } from '../notes/note-items.ts';
import { NoteWords, routeOfItem } from '../notes/note-row.tsx';
import { useNoteItems } from '../notes/use-note-items.ts';
import { useNoteSearch } from '../notes/use-note-search.ts';
import styles from './own-notes.module.css';
import { noteOpened } from './search-return.ts';
import { useSearchView } from './search-view-store.ts';

const shownFirst = 3;
const noItems: readonly NoteItem[] = [];

/** Notes and bookmarks that hold the words of a query; what would have to be guessed is left to the list of all notes. */
export type OwnFound = { readonly items: readonly NoteItem[]; readonly matcher: Matcher };

/** What a query finds in a person's notes; undefined when it is nothing. */
export function useOwnNotes(query: string): OwnFound | undefined {
  const found = useNoteSearch(useNoteItems() ?? noItems, query);
  const isSure = found?.how.every(({ kind }) => kind === 'longer-words') ?? false;
  return found && isSure && found.items.length > 0 ? found : undefined;
}

/** The chip that shows the notes alone. */
export function OwnNotesChip({ found }: { readonly found: OwnFound }) {
  const t = useTranslations('notes');
  const isNotesOnly = useSearchView((view) => view.isNotesOnly);
  return (
    <div className={styles['chip']}>
      <ChipRow label={t('title')}>
        <Chip
          label={t('title')}
          count={found.items.length}
          isChosen={isNotesOnly}
          onChange={(isChosen) => useSearchView.setState({ isNotesOnly: isChosen })}
        />
      </ChipRow>
    </div>
  );
}

/** The notes that were found: the first ones, all of them when they are asked for alone. */
export function OwnNotes(props: {
  readonly found: OwnFound;
  /** Whether nothing else is shown, so that the keyboard comes here from the search box. */
  readonly isAlone: boolean;
}) {
  const t = useTranslations('notes');
  const { found, isAlone } = props;
  const shown = isAlone ? found.items : found.items.slice(0, shownFirst);
  return (
    <section className={styles['notes']} aria-label={t('inNotes')} data-own-notes={found.items.length}>
      <h2 className={styles['heading']}>{t('inNotes')}</h2>
      <ul>
        {shown.map((item, index) => (
          <OwnNote key={item.key} item={item} matcher={found.matcher} isFirst={isAlone && index === 0} />
        ))}
      </ul>
      {shown.length < found.items.length && (
        <button
          type="button"
          className={styles['more']}
          onClick={() => useSearchView.setState({ isNotesOnly: true })}
        >
          {t('allInNotes', { count: found.items.length })}
        </button>
      )}
    </section>
  );
}

function OwnNote(props: { readonly item: NoteItem; readonly matcher: Matcher; readonly isFirst: boolean }) {
  const t = useTranslations('notes');
  const { item, matcher } = props;
  const { own, resource, label, isLost } = item;
  const route: Route = routeOfItem(item) ?? { screen: 'notes' };
  const kind = own.kind === 'bookmark' ? 'bookmark' : own.note.text === '' ? 'highlight' : 'note';
  return (
    <li className={styles['row']} data-own-note={item.key}>
      <span className={styles['icon']}>
        <Icon of={NotebookPen} />
      </span>
      <div className={styles['words']}>
        <div className={styles['head']}>
          <a
            className={styles['title']}
            href={hrefOf(route)}
            lang={resource?.language}
            onClick={() => noteOpened(route)}
            data-search-results={props.isFirst || undefined}
          >
            {resource?.title ?? t('notInKit')}
          </a>
          <span className={styles['page']}>{t(isLost ? 'lostPage' : 'onPage', { label })}</span>
        </div>
        <NoteWords item={item} matcher={matcher} language={resource?.language} />
        <p className={styles['facts']}>{t(`kinds.${kind}`)}</p>
      </div>
    </li>
  );
}
