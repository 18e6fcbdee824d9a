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
export type NotesFilterState = {
  readonly query: string;
  readonly only: readonly NotesOnly[];
  readonly order: 'page' | 'newest';
};

/** Everything, by page. */
export const defaultNotesFilter: NotesFilterState = { query: '', only: [], order: 'page' };

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
  readonly filter: NotesFilterState;
  readonly onChange: (filter: NotesFilterState) => void;
  readonly items: readonly NoteItem[];
}) {
  const t = useTranslations('notes');
  const { filter, onChange, items } = props;
  const all: readonly NotesOnly[] = [...noteColours, 'bookmark'];
  const countOf = (sort: NotesOnly): number => items.filter((item) => sortOf(item) === sort).length;
  const offered = all.filter((sort) => countOf(sort) > 0 || filter.only.includes(sort));
  return (
    <search className={rowClass([12, 16], 'bottom', 'between')}>
      <div className={styles['search']}>
        <TextField
          label={t('search')}
          value={filter.query}
          onChange={(query) => onChange({ ...filter, query })}
          field="notes-search"
        />
      </div>
      <Segmented
        label={t('order')}
        value={filter.order}
        options={(['page', 'newest'] as const).map((value) => ({ value, label: t(`orders.${value}`) }))}
        onChange={(order) => onChange({ ...filter, order })}
      />
      {(offered.length > 1 || filter.only.length > 0) && (
        <ChipRow label={t('filter')}>
          {offered.map((sort) => (
            <Chip
              key={sort}
              label={sort === 'bookmark' ? t('bookmarks') : t(`colours.${sort}`)}
              count={countOf(sort)}
              isChosen={filter.only.includes(sort)}
              onChange={(isChosen) =>
                onChange({
                  ...filter,
                  only: isChosen ? [...filter.only, sort] : filter.only.filter((other) => other !== sort),
                })
              }
            />
          ))}
        </ChipRow>
      )}
    </search>
  );
}
