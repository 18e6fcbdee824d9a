// Filters and order of notes: words, colours with their counts, bookmarks, by page or newest first.
import { useTranslations } from 'use-intl';
import { type NoteColour, noteColours } from '../../../core/notes/quote.ts';
import { Chip, ChipRow } from '../../ui/chip.tsx';
import { rowClass } from '../../ui/layout.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { NoteItem } from '../shared/notes/note-items.ts';
import styles from './notes-screen.module.css';

/** What is let through; none means all. */
type NotesOnly = NoteColour | 'bookmark';
/** Filter and order of the list. */
export type NotesWish = {
  readonly query: string;
  readonly only: readonly NotesOnly[];
  readonly order: 'page' | 'newest';
};

/** Everything, by page. */
export const startWish: NotesWish = { query: '', only: [], order: 'page' };

/** What an item is let through as. */
function sortOf({ own }: NoteItem): NotesOnly {
  return own.kind === 'bookmark' ? 'bookmark' : own.note.colour;
}

/** Says whether an item is shown. */
export function passes(item: NoteItem, only: readonly NotesOnly[]): boolean {
  return only.length === 0 || only.includes(sortOf(item));
}

/** Search, filter and order; counts are those of `items`. */
export function NotesFilter(props: {
  readonly wish: NotesWish;
  readonly onWish: (wish: NotesWish) => void;
  readonly items: readonly NoteItem[];
}) {
  const t = useTranslations('notes');
  const { wish, onWish, items } = props;
  const all: readonly NotesOnly[] = [...noteColours, 'bookmark'];
  const countOf = (sort: NotesOnly): number => items.filter((item) => sortOf(item) === sort).length;
  const offered = all.filter((sort) => countOf(sort) > 0 || wish.only.includes(sort));
  return (
    <search className={rowClass([12, 16], 'bottom', 'between')}>
      <div className={styles['search']}>
        <TextField
          label={t('search')}
          value={wish.query}
          onChange={(query) => onWish({ ...wish, query })}
          field="notes-search"
        />
      </div>
      <Segmented
        label={t('order')}
        value={wish.order}
        options={(['page', 'newest'] as const).map((value) => ({ value, label: t(`orders.${value}`) }))}
        onChange={(order) => onWish({ ...wish, order })}
      />
      {(offered.length > 1 || wish.only.length > 0) && (
        <ChipRow label={t('filter')}>
          {offered.map((sort) => (
            <Chip
              key={sort}
              label={sort === 'bookmark' ? t('bookmarks') : t(`colours.${sort}`)}
              count={countOf(sort)}
              isChosen={wish.only.includes(sort)}
              onChange={(isChosen) =>
                onWish({
                  ...wish,
                  only: isChosen ? [...wish.only, sort] : wish.only.filter((other) => other !== sort),
                })
              }
            />
          ))}
        </ChipRow>
      )}
    </search>
  );
}
