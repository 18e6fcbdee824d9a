// Decides how one document is read: its pages, and, where the reader has room for them, its title and age, tools and panel.
import { FileQuestion } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Language } from '../../../core/kit/catalogue.ts';
import { buttonClass } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { LanguageSwitch } from '../../parts/language-switch.tsx';
import { Screen } from '../../parts/screen.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { hrefOf, routeOfResource } from '../../routes.ts';
import { DocumentSource } from '../citing/resource-source.tsx';
import { NoteEditor } from '../notes/note-editor.tsx';
import { RemovedNote } from '../notes/removed-note.tsx';
import { pageOfLabel } from './page-of-label.ts';
import { PageStage } from './page-stage.tsx';
import { PrintDialog } from './print-dialog.tsx';
import styles from './reader-screen.module.css';
import { ReaderToolbar, type SidePanelName } from './reader-toolbar.tsx';
import { ReadingAids, useReadingAids } from './reading-aids.tsx';
import { ReadingText } from './reading-text.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { SidePanel } from './side-panel.tsx';
import { InSlot, type ReaderSlots } from './slot.tsx';
import { useBookmarks } from './use-bookmarks.ts';
import { useCitation } from './use-citation.ts';
import { type ReadResource, useDocumentSource, useReadResource } from './use-document.ts';
import { useFoundMarks } from './use-found-marks.ts';
import { type ReaderNotes, useNotes } from './use-notes.ts';
import { usePagesFocus } from './use-pages-focus.ts';
import { usePdfView } from './use-pdf-view.ts';
import { useReaderKeys } from './use-reader-keys.ts';
import { useReadingPlace } from './use-reading-place.ts';
import { useViewMenu } from './use-view-menu.tsx';

/** What is asked of the reader: `page` from 1, `query` words to mark. */
export type AskedDocument = {
  readonly resourceId: string;
  readonly page?: number | undefined;
  readonly query?: string | undefined;
  /** Id of a note to show. */
  readonly note?: string | undefined;
};

/** What a document has around it. The panel is the reader's: it stays open when another document takes its place. */
export type DocumentPaneProps = {
  readonly asked: AskedDocument;
  readonly slots: ReaderSlots;
  readonly panel: SidePanelName | undefined;
  readonly onPanel: (panel: SidePanelName | undefined) => void;
};

const noLabels: readonly string[] = [];

/** A document, or the sentence that the kit does not have it. */
export function DocumentPane(props: DocumentPaneProps) {
  const t = useTranslations('reader');
  const read = useReadResource(props.asked.resourceId);
  if (read === undefined) return <Waiting />;
  if (read === null) {
    return (
      <div className={styles['half']}>
        <Screen title={t('missingTitle')} isTitleHidden width="column">
          <EmptyState
            icon={FileQuestion}
            sentence={t('missingTitle')}
            cause={t('missingText')}
            action={
              <a className={buttonClass('main')} href={hrefOf({ screen: 'library' })}>
                {t('toLibrary')}
              </a>
            }
          />
        </Screen>
      </div>
    );
  }
  return <Reader {...props} read={read} />;
}

function Reader({
  read,
  asked: { page: askedPage, query, note: askedNote },
  slots,
  panel,
  onPanel,
}: DocumentPaneProps & { readonly read: ReadResource }) {
  const { resource, document } = read;
  const container = useRef<HTMLDivElement>(null);
  const [attempt, setAttempt] = useState(0);
  const [isPrinting, setIsPrinting] = useState(false);
  const stage = useRef<HTMLDivElement>(null);
  const pdf = usePdfView(container, useDocumentSource(resource), attempt);
  useReadingPlace(resource, pdf, askedPage, askedNote);
  const { place, zoom } = pdf;
  const view = pdf.isReady ? pdf.view : undefined;
  const marks = useFoundMarks(resource, view, query, askedPage);
  const [isText, setIsText] = useState(false);
  const toggleText = (): void => setIsText(!isText);
  const aids = useReadingAids(resource, view, { stage, container }, isText);
  const viewMenu = useViewMenu(pdf, view, stage, {
    onText: toggleText,
    onParts: () => onPanel('parts'),
    onAids: aids,
  });
  const labels = document?.labels ?? noLabels;
  const labelOf = useCallback((page: number): string => labels[page - 1] ?? String(page), [labels]);
  const bookmarks = useBookmarks(read);
  const notes = useNotes(read, view, place.page);
  const citation = useCitation(resource, labelOf, place.page);
  const toggle = (name: SidePanelName): void => onPanel(panel === name ? undefined : name);
  const toggleOutline = (): void => toggle('outline');
  usePagesFocus(container, pdf.isReady && !isText, panel);
  useReaderKeys({
    ...{ view, place, toggleOutline, toggleText },
    print: () => setIsPrinting(true),
    openFind: () => onPanel('find'),
    bookmark: () => bookmarks.toggle(place.page),
    highlight: () => notes.highlight(),
    note: () => notes.write(),
    cite: citation.copy,
  });
  const { setWords } = marks;
  const closePanel = useCallback((): void => {
    onPanel(undefined);
    if (panel === 'find') setWords('');
  }, [panel, onPanel, setWords]);
  return (
    <section className={styles['half']} data-reader={view ? 'ready' : 'opening'}>
      <InSlot slot={slots.head}>
        <ReaderHead read={read} label={labelOf(place.page)} />
      </InSlot>
      <InSlot slot={slots.tools}>
        <ReaderToolbar
          view={view}
          page={place.page}
          label={labelOf(place.page)}
          pageOfLabel={(label) => pageOfLabel(labels, label, view?.pageCount ?? 0)}
          trail={pdf.trail}
          zoom={zoom}
          viewMenu={viewMenu}
          panel={panel}
          onPanel={onPanel}
          citation={citation}
          notes={notes}
          onPrint={() => setIsPrinting(true)}
          isBookmarked={bookmarks.has(place.page)}
          onBookmark={() => bookmarks.toggle(place.page)}
        />
      </InSlot>
      <InSlot slot={slots.panel}>
        <SidePanel
          {...{ panel, view, read, marks, bookmarks, notes, labelOf }}
          page={place.page}
          onClose={closePanel}
        />
      </InSlot>
      <PageStage
        stage={stage}
        container={container}
        pdf={pdf}
        marks={marks}
        language={resource.language}
        onAgain={() => setAttempt(attempt + 1)}
      >
        {view && isText && (
          <ReadingText {...{ view, labelOf, marks }} language={resource.language} onLeave={toggleText} />
        )}
        <div className={styles['over']}>
          <RemovedNote />
        </div>
        {view && <SelectionBar {...{ view, container, notes, citation }} />}
        <ReadingAids {...aids} />
      </PageStage>
      <EditedNoteOf {...{ notes, labelOf }} language={resource.language} />
      {view && (
        <PrintDialog
          {...{ view, page: place.page, sourceOf: citation.lineOf }}
          file={resource.file?.path ?? ''}
          isOpen={isPrinting}
          onClose={() => setIsPrinting(false)}
        />
      )}
    </section>
  );
}

function EditedNoteOf(props: {
  readonly notes: ReaderNotes;
  readonly labelOf: (page: number) => string;
  readonly language: Language;
}) {
  const { edited, keep, removeEdited, close } = props.notes;
  if (!edited) return null;
  return (
    <NoteEditor
      note={edited.note}
      pageLabel={props.labelOf(edited.note.page)}
      language={props.language}
      onKeep={keep}
      onRemove={removeEdited}
      onClose={close}
    />
  );
}

function ReaderHead(props: { readonly read: ReadResource; readonly label: string }) {
  const tc = useTranslations('common');
  const { resource, editions } = props.read;
  return (
    <header className={styles['head']}>
      <title>{`${resource.title} – ${tc('appName')}`}</title>
      <h1 className={styles['title']} lang={resource.language} tabIndex={-1}>
        {resource.title}
      </h1>
      <LanguageSwitch
        current={resource.language}
        editions={editions.map((edition) => ({
          language: edition.language,
          route: routeOfResource(edition),
        }))}
      />
      <div className={styles['citation']}>
        <DocumentSource resource={resource} pageLabel={props.label} />
      </div>
    </header>
  );
}
