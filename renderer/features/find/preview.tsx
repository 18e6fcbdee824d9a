// Preview of the chosen hit beside the list: its page, its contact with the number, its term, or its text.
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { assertNever } from '../../../core/base/result.ts';
import type { FoundPlace, SearchRow } from '../../../core/find/search-rows.ts';
import type { MatcherSpec } from '../../../core/search/matcher-spec.ts';
import { MarkedText } from '../../ui/excerpted.tsx';
import { classes, lineClass, rowClass, stackClass } from '../../ui/layout.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { textClass } from '../../ui/text.ts';
import { useWordsOfKit } from '../../ui/words-of-kit.tsx';
import { ContactPreview } from './contact-preview.tsx';
import { routeOfOwnNote } from './note-hit.tsx';
import { NotePreview } from './note-preview.tsx';
import { useOwnNote } from './own-notes.ts';
import { PagePreview, previewPlaceOf } from './page-preview.tsx';
import { PlacePager } from './place-pager.tsx';
import styles from './preview.module.css';
import { PreviewSource, PreviewTools } from './preview-tools.tsx';
import { usePageName } from './result-row.tsx';
import { routeOfRow } from './row-route.ts';
import { noteOpened } from './search-return.ts';
import { headingOf } from './snippet.tsx';
import { TermCard } from './term-card.tsx';
import { TextPreview } from './text-preview.tsx';
import { useRowLines } from './use-row-source.ts';

/** So long a row is looked at before it is shown; who walks through the list does not open every document on the way. */
const settleMs = 150;

/** The hit that is looked at. */
export function Preview(props: {
  readonly row: SearchRow;
  readonly query: string;
  readonly matcher: MatcherSpec;
}) {
  const row = useSettled(props.row);
  // A page that was turned to belongs to one hit.
  return <Shown key={row.key} {...props} row={row} />;
}

function Shown({
  row,
  query,
  matcher,
}: {
  readonly row: SearchRow;
  readonly query: string;
  readonly matcher: MatcherSpec;
}) {
  const t = useTranslations('search');
  const notes = useTranslations('notes');
  const pageName = usePageName();
  const linesOf = useRowLines();
  const [turned, setTurned] = useState<FoundPlace>();
  const note = useOwnNote(row);
  // The place that is shown is the one that opens.
  const shown = turned ? { ...row, locator: turned.locator, label: turned.label } : row;
  const route = note ? routeOfOwnNote(note, query) : routeOfRow(shown, query);
  const page = note ? notes(note.isLost ? 'lostPage' : 'onPage', { label: note.label }) : pageName(shown);
  const heading = headingOf(row);
  const hasPages = row.kind === 'report' || row.kind === 'slides';
  return (
    <aside
      ref={useWordsOfKit(() => linesOf(row))}
      className={styles['preview']}
      aria-label={t('preview')}
      data-preview-of={row.key}
    >
      <header className={classes(lineClass(12, 'between', 'baseline'), styles['head'])}>
        <p className={styles['title']} lang={note?.resource?.language ?? row.language}>
          {note ? (note.resource?.title ?? notes('notInKit')) : row.title}
        </p>
        {page && <p className={classes(textClass('small', 'figures'), styles['place'])}>{page}</p>}
      </header>
      <div className={classes(rowClass(8), styles['tools'])}>
        {route && (
          <LinkButton look="main" to={route} onClick={() => noteOpened(route)}>
            {t(hasPages ? 'openAtWords' : 'open')}
          </LinkButton>
        )}
        <PreviewTools row={row} />
      </div>
      {heading !== undefined && (
        <p className={classes(textClass('strong'), styles['section'])} lang={row.language}>
          <MarkedText text={heading} marks={row.labelMarks} />
        </p>
      )}
      <PreviewBody row={shown} matcher={matcher} />
      {hasPages && <PlacePager row={shown} query={query} onTurn={setTurned} />}
      <PreviewSource row={row} />
    </aside>
  );
}

function PreviewBody({ row, matcher }: { readonly row: SearchRow; readonly matcher: MatcherSpec }) {
  switch (row.kind) {
    case 'contact':
      return row.contact ? <ContactPreview contact={row.contact} matcher={matcher} /> : null;
    case 'term':
      return (
        <div className={classes(stackClass(16), styles['text'])}>
          {row.term && <TermCard term={row.term} language={row.language} />}
        </div>
      );
    case 'report':
    case 'slides':
      return <PagePreview place={previewPlaceOf(row)} matcher={matcher} key={row.resourceId} />;
    case 'note':
      return <NotePreview row={row} matcher={matcher} />;
    case 'checklist':
    case 'module':
      return <TextPreview row={row} matcher={matcher} />;
    default:
      return assertNever(row.kind);
  }
}

/** A value once it has stayed the same for a moment; the first one at once. */
function useSettled(row: SearchRow): SearchRow {
  const [settled, setSettled] = useState(row);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(row), settleMs);
    return () => clearTimeout(timer);
  }, [row]);
  return settled;
}
