// Notes grouped by document. Notes that lost their place have a heading of their own.
import { useTranslations } from 'use-intl';
import type { Matcher } from '../../../core/search/matcher.ts';
import type { TextRange } from '../../../core/search/units.ts';
import { Panel } from '../../ui/panel.tsx';
import { groupItems, type NoteGroup, type NoteItem, resourceIdOf } from '../shared/notes/note-items.ts';
import { NoteRow } from '../shared/notes/note-row.tsx';
import styles from './notes-screen.module.css';

type ListProps = {
  readonly matcher?: Matcher | undefined;
  readonly onEdit: (item: NoteItem) => void;
};

/** Notes by document. */
export function NoteList(
  props: ListProps & { readonly items: readonly NoteItem[]; readonly order: 'page' | 'newest' },
) {
  const t = useTranslations('notes');
  const { items, order } = props;
  const placed = groupItems(
    items.filter(({ isLost }) => !isLost),
    order,
  );
  const lost = groupItems(
    items.filter(({ isLost }) => isLost),
    order,
  );
  return (
    <>
      {placed.map((group) => (
        <Panel
          key={keyOf(group)}
          title={group.resource?.title ?? ''}
          titleMarks={titleMarksOf(group, props.matcher)}
          {...languageOf(group)}
        >
          <Rows {...props} items={group.items} />
        </Panel>
      ))}
      {lost.length > 0 && (
        <Panel title={t('lost')} lead={t('lostText')}>
          <div data-lost-notes>
            {lost.map((group) => (
              <section key={keyOf(group)} className={styles['lost']}>
                <h3 lang={group.resource?.language}>{group.resource?.title ?? t('notInKit')}</h3>
                <Rows {...props} items={group.items} />
              </section>
            ))}
          </div>
        </Panel>
      )}
    </>
  );
}

function Rows({ items, matcher, onEdit }: ListProps & { readonly items: readonly NoteItem[] }) {
  return (
    <ul>
      {items.map((item) => (
        <NoteRow key={item.key} {...{ item, matcher, onEdit }} />
      ))}
    </ul>
  );
}

function keyOf({ items }: NoteGroup): string {
  return items[0] ? resourceIdOf(items[0]) : '';
}

/** Bookmarks are found by the title of their document too, which is above them. */
function titleMarksOf({ resource, items }: NoteGroup, matcher: Matcher | undefined): readonly TextRange[] {
  const hasBookmark = items.some(({ own }) => own.kind === 'bookmark');
  return (resource && hasBookmark && matcher?.marks(resource.title, resource.language)) || [];
}

function languageOf({ resource }: NoteGroup): { readonly titleLanguage?: string } {
  return resource ? { titleLanguage: resource.language } : {};
}
