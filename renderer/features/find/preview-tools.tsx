// Actions on a hit beside opening it: add it to the answer sheet, copy it with its source, and copy a link to it.
import { Link, Quote } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { SourceFacts } from '../../../core/citing/source-facts.ts';
import type { SearchRow } from '../../../core/find/search-rows.ts';
import { useCheckWords } from '../../text/use-check-words.ts';
import { DueBadge } from '../../ui/age-line.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { classes, rowClass } from '../../ui/layout.ts';
import { ReplacedBadge, SourceNote } from '../../ui/source-note.tsx';
import { textClass } from '../../ui/text.ts';
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

/** The tools of the preview, beside the button that opens the hit. */
export function PreviewTools({ row }: { readonly row: SearchRow }) {
  return <HitTools row={row} hasWords />;
}

/**
 * The same actions on the row itself. They always show for passages that answer a question, else for the chosen row where a
 * preview has no room.
 */
export function RowTools({ row, isAnswer }: { readonly row: SearchRow; readonly isAnswer: boolean }) {
  return (
    <div className={styles['row']} data-always={isAnswer || undefined}>
      <HitTools row={row} hasWords={false} />
    </div>
  );
}

/** When the facts of a hit were checked, and the line of its source, folded. */
export function PreviewSource({ row }: { readonly row: SearchRow }) {
  const t = useTranslations('search');
  const common = useTranslations('common');
  const { whole } = useCheckWords();
  const facts = useHitSource(row);
  const { resource } = row;
  if (!facts) return null;
  return (
    <div className={styles['source']}>
      {resource && (
        <p className={classes(textClass('small'), rowClass([0, 8]))}>
          {whole(resource)}
          {resource.readiness === 'amber' && <span>· {common('partsToReview')}</span>}
          <DueBadge resource={resource} />
        </p>
      )}
      <Disclosure name={t('sourceAsCited')}>
        <SourceNote facts={facts} />
      </Disclosure>
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

/** What is not as usual about the document a note is in. */
export function NoteExceptions({ row }: { readonly row: SearchRow }) {
  const facts = useHitSource(row);
  if (!facts?.replacedBy) return null;
  return (
    <p className={rowStyles['exceptions']}>
      <ReplacedBadge by={facts.replacedBy} />
    </p>
  );
}

type ToolProps = { readonly row: SearchRow; readonly hasWords: boolean };

function HitTools({ row, hasWords }: ToolProps) {
  const note = useOwnNote(row);
  if (row.kind === 'note') return note ? <AddNote item={note} look={hasWords ? 'words' : 'icon'} /> : null;
  return <KitTools row={row} hasWords={hasWords} />;
}

function KitTools({ row, hasWords }: ToolProps) {
  const t = useTranslations('cite');
  const passage = usePassage();
  const copyCited = useCopyCited();
  const copy = (hasLink: boolean): void =>
    void passage.copy(row, hasLink).then((cited) => cited && copyCited(cited, true));
  return (
    <>
      {hasWords ? (
        <Button icon={Quote} onPress={() => copy(false)}>
          {t('copyShort')}
        </Button>
      ) : (
        <IconButton icon={Quote} name={t('copy')} onPress={() => copy(false)} />
      )}
      {row.contact ? (
        <AddContact contact={row.contact} look="icon" />
      ) : (
        <AddToSheet id={passageId(row)} item={() => passage.item(row)} look="icon" />
      )}
      <IconButton icon={Link} name={t('copyLink')} onPress={() => copy(true)} />
    </>
  );
}
