// One open document: its pages and, in the places of the reader, its tools and panel.

import { FileQuestion } from 'lucide-react';
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Language } from '../../../core/base/language.ts';
import type { SourceLine } from '../../../core/citing/source-line.ts';
import { suffixOf } from '../../../core/kit/item-id.ts';
import { isOnlyPictures } from '../../data/db/queries.ts';
import { holdWordsOfKit } from '../../data/services/copy-selection.ts';
import { bringToFront, openBehind } from '../../data/user-data/open-tabs.ts';
import type { PdfView } from '../../pdf/view/pdf-view.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { MainLink } from '../../ui/link-button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Screen } from '../../ui/screen.tsx';
import {
  fileNameOf,
  type ReadResource,
  useDocumentSource,
  useReadResource,
} from '../shared/document/use-document.ts';
import { type PdfState, usePdfView } from '../shared/document/use-pdf-view.ts';
import { NoteEditor } from '../shared/notes/note-editor.tsx';
import { RemovedNote } from '../shared/notes/removed-note.tsx';
import { RecalledTexts } from '../shared/recalled-texts.tsx';
import { DocumentInfo } from './document-info.tsx';
import { DocumentNatureNotice } from './document-nature.tsx';
import { EditionMenu } from './edition-menu.tsx';
import { hasOwnLabels, pageOfLabel } from './page-of-label.ts';
import { PageStage } from './page-stage.tsx';
import { PaneHeader } from './pane-header.tsx';
import type { Pane } from './panes.ts';
import { nameDocument, openInOtherPane, toggleSplit } from './panes-store.ts';
import { PrintDialog } from './print-dialog.tsx';
import styles from './reader-screen.module.css';
import { ReaderToolbar } from './reader-toolbar.tsx';
import { ReadingAids } from './reading-aids.tsx';
import { ReadingText } from './reading-text.tsx';
import { ReplacedBand } from './replaced-band.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { SidePanel } from './side-panel.tsx';
import { InSlot, type ReaderSlots } from './slot.tsx';
import { UndrawnPages } from './undrawn-pages.tsx';
import { UnsavedFormNotice } from './unsaved-form-notice.tsx';
import { useBookmarks } from './use-bookmarks.ts';
import { type Citation, useCitation } from './use-citation.ts';
import { useDocumentAloud } from './use-document-aloud.ts';
import { useFindPanel } from './use-find-panel.ts';
import { useFoundMarks } from './use-found-marks.ts';
import { useLargeText } from './use-large-text.ts';
import { type ReaderNotes, useNotes } from './use-notes.ts';
import { usePagesFocus } from './use-pages-focus.ts';
import type { ReaderPanel } from './use-panel.ts';
import { usePaper } from './use-paper.ts';
import { useReaderCommands } from './use-reader-commands.ts';
import { openingOf, useReadingPlace } from './use-reading-place.ts';
import { useSaveDocument } from './use-save-file.ts';
import { useViewMenu } from './use-view-menu.tsx';

/** What a document has around it. `isInUse` when tools, panel and keys work on it; `isSplit` when another place is beside it. */
type DocumentPaneProps = ReaderPanel & {
  readonly pane: Pane;
  readonly slots: ReaderSlots;
  readonly isInUse: boolean;
  readonly isSplit: boolean;
};

const noLabels: readonly string[] = [];

/** A document, or the sentence that the kit does not have it. */
export function DocumentPane(props: DocumentPaneProps) {
  const t = useTranslations('reader');
  const asked = props.pane.request.resourceId;
  const read = useReadResource(asked);
  if (read === undefined) return <Loading />;
  if (read === null) {
    return (
      <div className={styles['pane']}>
        <Screen title={t('missingTitle')} isTitleHidden width="column">
          <EmptyState icon={FileQuestion} sentence={t('missingTitle')} cause={t('missingText')}>
            <MainLink to={{ screen: 'library' }}>{t('toLibrary')}</MainLink>
          </EmptyState>
        </Screen>
      </div>
    );
  }
  if (read.resource.id !== asked) return <Naming asked={asked} resourceId={read.resource.id} />;
  return <Reader {...props} read={read} />;
}

/** A document that was asked by an id without its kit, until it is called by its own. */
function Naming({ asked, resourceId }: { readonly asked: string; readonly resourceId: string }) {
  useEffect(() => nameDocument(asked, resourceId), [asked, resourceId]);
  return <Loading />;
}

function Reader({
  read,
  pane,
  slots,
  isInUse,
  isSplit,
  panel,
  onPanel,
  onTogglePanel,
  takeOpened,
}: DocumentPaneProps & { readonly read: ReadResource }) {
  const { resource, document } = read;
  const container = useRef<HTMLDivElement>(null);
  const [attempt, setAttempt] = useState(0);
  const [isPrinting, setIsPrinting] = useState(false);
  const stage = useRef<HTMLDivElement>(null);
  const labels = document?.labels ?? noLabels;
  const labelOf = useCallback((page: number): string => labels[page - 1] ?? String(page), [labels]);
  // Looks at every label, and the reader is rendered at every page.
  const isLabelled = useMemo(() => hasOwnLabels(labels), [labels]);
  const { isDark } = usePaper();
  const opening = {
    ...openingOf(pane.key, resource, pane.request),
    ...{ labelOf, isDark, origin: suffixOf(resource.id) },
  };
  const source = useDocumentSource(resource);
  const pdf = usePdfView(container, source, attempt, opening, (request) =>
    openInOtherPane(pane.key, { resourceId: resource.id, ...request }),
  );
  useReadingPlace(pane.key, resource, pdf, pane.request);
  useTab(resource.id, isInUse);
  const { page } = pdf;
  const save = useSaveDocument(source);
  const view = pdf.isReady ? pdf.view : undefined;
  const marks = useFoundMarks(resource, view, pane.request.query, pane.request.page);
  const text = useLargeText(pane.key, pane.request, view, pdf.zoom);
  const { isOn: isText, toggle: onText } = text;
  const shown = { isText, isInUse, isOnlyPictures: isOnlyPictures(read.pages) };
  const readAloud = useDocumentAloud(resource, view, stage, shown);
  const viewMenu = useViewMenu(pdf, view, stage, {
    onText,
    readAloud,
    onToggleSplit: toggleSplit,
    isSplit,
  });
  const bookmarks = useBookmarks(read, labelOf);
  const notes = useNotes(read, view, page);
  const citation = useCitation(resource, view, labelOf, page);
  useCopiedPages(container, citation);
  const toggleOutline = (): void => onPanel(panel === 'outline' ? undefined : 'outline');
  usePagesFocus(isText ? text.box : container, { isReady: pdf.isReady, isInUse, panel });
  const find = useFindPanel(marks, { panel, onPanel }, pane.request.query);
  useReaderCommands({
    ...{ isInUse, view, toggleOutline, toggleText: onText, closePanel: panel && find.close },
    openFind: find.open,
    stepFind: find.step,
    endFind: find.end,
    print: () => setIsPrinting(true),
    bookmark: () => bookmarks.toggle(page),
    highlight: () => notes.highlight(),
    note: () => notes.write(),
  });
  return (
    <section
      className={styles['pane']}
      aria-label={isSplit ? resource.title : undefined}
      aria-current={isSplit && isInUse ? 'true' : undefined}
      data-in-use={isInUse || undefined}
      data-reader={view ? 'ready' : 'opening'}
    >
      {isSplit ? (
        <PaneHeader pane={pane.key} {...{ isInUse, read }} pageLabel={labelOf(page)} />
      ) : (
        <h1 className="visually-hidden" lang={resource.language} tabIndex={-1}>
          {resource.title}
        </h1>
      )}
      <InSlot slot={isInUse ? slots.tools : null}>
        <ReaderToolbar
          view={view}
          page={page}
          label={labelOf(page)}
          pageOfLabel={(label) => pageOfLabel(labels, label, view?.pageCount ?? 0)}
          isLabelled={isLabelled}
          history={pdf.history}
          zoom={text.zoom}
          viewMenu={viewMenu}
          {...{ panel, onPanel, onTogglePanel }}
          citation={citation}
          notes={notes}
          onPrint={() => setIsPrinting(true)}
          onSave={save}
          isBookmarked={bookmarks.has(page)}
          onBookmark={() => bookmarks.toggle(page)}
        >
          <EditionMenu read={read} />
          <DocumentInfo {...{ resource, citation }} pageLabel={labelOf(page)} />
        </ReaderToolbar>
      </InSlot>
      <InSlot slot={isInUse ? slots.panel : null}>
        <SidePanel
          {...{ panel, onPanel, view, read, marks, bookmarks, notes, labelOf, takeOpened }}
          page={page}
          onClose={find.close}
        />
      </InSlot>
      <RecalledTexts id={resource.id} />
      <ReplacedBand resource={resource} />
      <PageStage
        {...{ stage, container, pdf, marks }}
        language={resource.language}
        onAgain={() => setAttempt(attempt + 1)}
      >
        {view && isText && (
          <ReadingText
            {...{ view, labelOf, marks, ...text, onLeave: onText }}
            language={resource.language}
            lineOf={citation.lineOfText}
          />
        )}
        <div className={styles['over']}>{isInUse && <RemovedNote />}</div>
        {view && <SelectionBar {...{ view, container, notes, citation }} />}
        <ReadingAids readAloud={readAloud} />
        <PageNotices {...{ pdf, view, resource, save }} onFiles={() => onPanel('parts')} />
      </PageStage>
      {view && <UnsavedFormNotice view={view} fileName={fileNameOf(read)} />}
      <PaneDialogs
        {...{ read, notes, view, labelOf, isPrinting }}
        sourceOf={citation.lineOf}
        page={page}
        onPrinted={() => setIsPrinting(false)}
      />
    </section>
  );
}

/** What is said of pages that cannot be shown, and of documents whose pages are not their content. */
function PageNotices(props: {
  readonly pdf: PdfState;
  readonly view: PdfView | undefined;
  readonly resource: ReadResource['resource'];
  readonly save: (() => Promise<void>) | undefined;
  readonly onFiles: () => void;
}) {
  const { pdf, view, resource, save } = props;
  return (
    <>
      <UndrawnPages places={pdf.undrawn} {...{ resource, save }} />
      {view && <DocumentNatureNotice {...{ view, save }} onFiles={props.onFiles} />}
    </>
  );
}

/** What is asked over a document: the words of a note, which pages to print. */
function PaneDialogs(props: {
  readonly read: ReadResource;
  readonly notes: ReaderNotes;
  readonly view: PdfView | undefined;
  readonly page: number;
  readonly labelOf: (page: number) => string;
  readonly sourceOf: (page: number) => SourceLine;
  readonly isPrinting: boolean;
  readonly onPrinted: () => void;
}) {
  const { notes, view } = props;
  const { language, file } = props.read.resource;
  const labels = props.read.document?.labels ?? noLabels;
  return (
    <>
      <EditedNoteOf {...{ notes, language }} labelOf={props.labelOf} />
      {view && (
        <PrintDialog
          {...{ view, labels, page: props.page, sourceOf: props.sourceOf }}
          file={file?.path ?? ''}
          isOpen={props.isPrinting}
          onClose={props.onPrinted}
        />
      )}
    </>
  );
}

/** Words that are selected on the pages are copied with their source. */
function useCopiedPages(container: RefObject<HTMLDivElement | null>, { selected }: Citation): void {
  const latest = useRef(selected);
  useEffect(() => {
    latest.current = selected;
  });
  useEffect(() => {
    if (!container.current) return undefined;
    return holdWordsOfKit(container.current, {
      lines: (range) => latest.current.lines(range),
      words: (range) => latest.current.words?.(range),
    });
  }, [container]);
}

/** The document is open from now on, and in front while it is in use. */
function useTab(resourceId: string, isInUse: boolean): void {
  useEffect(() => {
    if (isInUse) bringToFront(resourceId);
    else openBehind(resourceId);
  }, [resourceId, isInUse]);
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
      position={edited.isLow ? 'top-end' : 'bottom-end'}
      onKeep={keep}
      onRemove={removeEdited}
      onClose={close}
    />
  );
}
