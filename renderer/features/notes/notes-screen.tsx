// All notes and bookmarks: by document, searched, by colour. Those without a place are at the end.
import { NotebookPen } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useUserData } from '../../data/user-data/user-data-store.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { EntryPanels } from '../../ui/entry-row.tsx';
import { LinkButton, MainLink } from '../../ui/link-button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Screen } from '../../ui/screen.tsx';
import { textClass } from '../../ui/text.ts';
import { NotesTabs } from '../shared/answer-sheet/notes-tabs.tsx';
import { NeedsLibrary } from '../shared/needs-library.tsx';
import { changeNote, remove } from '../shared/notes/note-actions.ts';
import { NoteEditor } from '../shared/notes/note-editor.tsx';
import type { NoteItem } from '../shared/notes/note-items.ts';
import { RemovedNote } from '../shared/notes/removed-note.tsx';
import { useNoteItems } from '../shared/notes/use-note-items.ts';
import { useWrittenNotes } from '../shared/notes/use-written-notes.ts';
import { PrintMenu } from '../shared/print-menu.tsx';
import { NoteList } from './note-list.tsx';
import { defaultNotesFilter, NotesFilter, type NotesFilterState, passes } from './notes-filter.tsx';
import { NotesSheet } from './notes-sheet.tsx';
import { SaveNotes } from './save-notes.tsx';
import { useNoteSearch } from './use-note-search.ts';

/** All notes, highlights and bookmarks. */
export function NotesScreen() {
  const common = useTranslations('common');
  const t = useTranslations('notes');
  return (
    <Screen
      title={common('nav.notes')}
      width="list"
      action={
        <>
          <ToSend />
          <PrintMenu />
        </>
      }
      lead={t('lead')}
      below={<NotesTabs current="notes" />}
    >
      <NeedsLibrary>{() => <AllNotes />}</NeedsLibrary>
    </Screen>
  );
}

/** The way to what was noted for the publisher or handed over by others, once there is some. */
function ToSend() {
  const t = useTranslations('corrections');
  const count = useUserData(
    ({ corrections, received, requests }) => corrections.length + received.length + requests.length,
  );
  if (count === 0) return null;
  return (
    <LinkButton look="plain" to={{ screen: 'to-send' }}>
      {t('title')}
    </LinkButton>
  );
}

function AllNotes() {
  const t = useTranslations('notes');
  const search = useTranslations('search');
  const items = useNoteItems();
  if (!items) return <Loading />;
  return (
    <EntryPanels data-notes={items.length}>
      <RemovedNote />
      {items.length === 0 ? (
        <EmptyState
          icon={NotebookPen}
          sentence={t('none')}
          cause={t('noneText', { highlight: t('highlight'), write: t('note') })}
        >
          <MainLink to={{ screen: 'library' }}>{search('toLibrary')}</MainLink>
        </EmptyState>
      ) : (
        <Listed items={items} />
      )}
    </EntryPanels>
  );
}

function Listed({ items }: { readonly items: readonly NoteItem[] }) {
  const t = useTranslations('notes');
  const [filter, setFilter] = useState<NotesFilterState>(defaultNotesFilter);
  const [edited, setEdited] = useState<NoteItem>();
  const found = useNoteSearch(items, filter.query);
  const shown = (found?.items ?? items).filter((item) => passes(item, filter.only));
  const written = useWrittenNotes(shown, filter.order);
  return (
    <>
      <NotesFilter filter={filter} onChange={setFilter} items={found?.items ?? items} />
      <p className={textClass('note')} role="status">
        {shown.length === 0 ? t('noMatch') : t('found', { count: shown.length })}
      </p>
      <NoteList items={shown} order={filter.order} matcher={found?.matcher} onEdit={setEdited} />
      {shown.length > 0 && <SaveNotes written={written} />}
      <NotesSheet {...written} />
      {edited?.own.kind === 'note' && (
        <EditedNote item={edited} onClose={() => setEdited(undefined)} key={edited.key} />
      )}
    </>
  );
}

function EditedNote({ item, onClose }: { readonly item: NoteItem; readonly onClose: () => void }) {
  const { own } = item;
  if (own.kind !== 'note') return null;
  return (
    <NoteEditor
      note={own.note}
      pageLabel={item.label}
      language={item.resource?.language}
      onKeep={(change) => void changeNote(own.note, change)}
      onRemove={() => void remove(own)}
      onClose={onClose}
    />
  );
}
