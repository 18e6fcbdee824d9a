// Preview of the chosen hit beside the list: its page, its contact with the number, its term, or its text.
import { ArrowRight } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { assertNever } from '../../../core/base/result.ts';
import type { MatcherSpec } from '../../../core/search/matcher-spec.ts';
import type { SearchRow } from '../../data/search/search-messages.ts';
import { cardClass } from '../../ui/card.ts';
import { Icon } from '../../ui/icon.tsx';
import { classes, lineClass, stackClass } from '../../ui/layout.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { textClass } from '../../ui/text.ts';
import { useWordsOfKit } from '../../ui/words-of-kit.tsx';
import { ContactPreview } from './contact-preview.tsx';
import { routeOfOwnNote } from './note-hit.tsx';
import { NotePreview } from './note-preview.tsx';
import { useOwnNote } from './own-notes.ts';
import { PagePreview, previewPlaceOf } from './page-preview.tsx';
import styles from './preview.module.css';
import { PreviewSource, PreviewTools } from './preview-tools.tsx';
import { Heading, usePageName } from './result-row.tsx';
import { routeOfRow } from './row-route.ts';
import { noteOpened } from './search-return.ts';
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
  const t = useTranslations('search');
  const notes = useTranslations('notes');
  const { query, matcher } = props;
  const row = useSettled(props.row);
  const pageName = usePageName();
  const linesOf = useRowLines();
  const note = useOwnNote(row);
  const route = note ? routeOfOwnNote(note, query) : routeOfRow(row, query);
  const page = note ? notes(note.isLost ? 'lostPage' : 'onPage', { label: note.label }) : pageName(row);
  return (
    <aside
      ref={useWordsOfKit(() => linesOf(row))}
      className={classes(cardClass(), styles['preview'])}
      aria-label={t('preview')}
      data-preview-of={row.key}
    >
      <header className={classes(lineClass(12, 'between'), styles['head'])}>
        <div className={styles['names']}>
          <p className={styles['title']} lang={note?.resource?.language ?? row.language}>
            {note ? (note.resource?.title ?? notes('notInKit')) : row.title}
          </p>
          {page && <p className={textClass('note')}>{page}</p>}
          <Heading row={row} />
        </div>
        {route && (
          <LinkButton to={route} onClick={() => noteOpened(route)}>
            {t('open')}
            <Icon of={ArrowRight} />
          </LinkButton>
        )}
      </header>
      <PreviewTools row={row} />
      <PreviewSource row={row} />
      <PreviewBody row={row} matcher={matcher} />
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
