// Actions on a hit beside opening it: add it to the answer sheet, copy it with its source, and copy a link to it.
import { Link, Quote } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { SourceFacts } from '../../../core/citing/source-facts.ts';
import type { SearchRow } from '../../data/search/search-messages.ts';
import { AgeBadge } from '../../ui/age-line.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { ReplacedBadge, SourceNote, SourceYear } from '../../ui/source-note.tsx';
import { AddContact } from '../shared/answer-sheet/add-contact.tsx';
import { AddToSheet } from '../shared/answer-sheet/add-to-sheet.tsx';
import { useCopyCited } from '../shared/citing/use-copy-cited.ts';
import { useSources } from '../shared/citing/use-sources.ts';
import { AddNote } from '../shared/notes/add-note.tsx';
import { sourceOfItem } from '../shared/notes/use-written-notes.ts';
import { useOwnNote } from './own-notes.ts';
import styles from './preview-tools.module.css';
import rowStyles from './result-row.module.css';
import { passageId, usePassage } from './use-passage.ts';
import { useRowSource } from './use-row-source.ts';

/** The tools below the head of the preview. */
export function PreviewTools({ row }: { readonly row: SearchRow }) {
  return (
    <div className={styles['preview']}>
      <HitTools row={row} look="words" />
    </div>
  );
}

/**
 * The same actions on the row itself. They always show for passages that answer a question, else for the chosen row where a
 * preview has no room.
 */
export function RowTools({ row, isAnswer }: { readonly row: SearchRow; readonly isAnswer: boolean }) {
  return (
    <div className={styles['row']} data-always={isAnswer || undefined}>
      <HitTools row={row} look="icon" />
    </div>
  );
}

/** The whole line of the source, above what is shown of the hit. */
export function PreviewSource({ row }: { readonly row: SearchRow }) {
  const facts = useHitSource(row);
  if (!facts) return null;
  return (
    <div className={styles['source']}>
      <SourceNote facts={facts} />
    </div>
  );
}

/** The source of any hit; of a person's own note the page it is on. */
function useHitSource(row: SearchRow): SourceFacts | undefined {
  const sourceOf = useRowSource();
  const sources = useSources();
  const note = useOwnNote(row);
  if (!note) return sourceOf(row);
  return note.resource && !note.isLost ? sourceOfItem(note, note.resource, sources) : undefined;
}

/** What a note in the list says of the document it is in. */
export function NoteSource({ row }: { readonly row: SearchRow }) {
  const facts = useHitSource(row);
  const { resource } = useOwnNote(row) ?? {};
  if (!facts || !resource) return null;
  return (
    <>
      <span className={rowStyles['fact']} data-row-source>
        <SourceYear facts={facts} />
      </span>
      <AgeBadge resource={resource} />
      <ReplacedBadge by={facts.replacedBy} />
    </>
  );
}

type ToolProps = { readonly row: SearchRow; readonly look: 'words' | 'icon' };

function HitTools({ row, look }: ToolProps) {
  const note = useOwnNote(row);
  if (row.kind === 'note') return note ? <AddNote item={note} look={look} /> : null;
  return <KitTools row={row} look={look} />;
}

function KitTools({ row, look }: ToolProps) {
  const t = useTranslations('cite');
  const passage = usePassage();
  const copyCited = useCopyCited();
  const copy = (hasLink: boolean): void =>
    void passage.copy(row, hasLink).then((cited) => cited && copyCited(cited, true));
  return (
    <>
      {row.contact ? (
        <AddContact contact={row.contact} look={look} />
      ) : (
        <AddToSheet id={passageId(row)} item={() => passage.item(row)} look={look} />
      )}
      <IconButton icon={Quote} name={t('copy')} onPress={() => copy(false)} />
      <IconButton icon={Link} name={t('copyLink')} onPress={() => copy(true)} />
    </>
  );
}
