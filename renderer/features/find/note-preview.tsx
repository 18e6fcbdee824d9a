// Preview of a person's own note beside the results: all its words, and its page below them.
import { useMemo } from 'react';
import type { SearchRow } from '../../../core/find/search-rows.ts';
import { Matcher } from '../../../core/search/matcher.ts';
import type { MatcherSpec } from '../../../core/search/matcher-spec.ts';
import { NoteWords, routeOfItem } from '../shared/notes/note-row.tsx';
import { useOwnNote } from './own-notes.ts';
import { PagePreview } from './page-preview.tsx';
import styles from './preview.module.css';

/** A note with its page; nothing once it is removed. */
export function NotePreview({ row, matcher }: { readonly row: SearchRow; readonly matcher: MatcherSpec }) {
  const item = useOwnNote(row);
  const marker = useMemo(() => new Matcher(matcher), [matcher]);
  if (!item) return null;
  const { resource, page } = item;
  const hasPage = resource !== undefined && routeOfItem(item)?.screen === 'read';
  return (
    <div className={styles['note']}>
      <div className={styles['noteWords']}>
        <NoteWords item={item} matcher={marker} language={resource?.language} />
      </div>
      {hasPage && (
        <PagePreview
          key={resource.id}
          place={{ resourceId: resource.id, page, language: resource.language }}
          matcher={matcher}
        />
      )}
    </div>
  );
}
