// Panel beside the pages with tabs: contents, pages, notes and bookmarks, find, and what else the file holds.
import { X } from 'lucide-react';
import { type KeyboardEvent, memo } from 'react';
import { useTranslations } from 'use-intl';
import type { OutlineEntry } from '../../../core/kit/catalogue.ts';
import type { PdfView } from '../../pdf/view/pdf-view.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { classes, lineClass, rowClass } from '../../ui/layout.ts';
import { fileNameOf, type ReadResource } from '../shared/document/use-document.ts';
import { BookmarksPanel } from './bookmarks-panel.tsx';
import { FindPanel } from './find-panel.tsx';
import { NotesPanel } from './notes-panel.tsx';
import { OutlinePanel } from './outline-panel.tsx';
import { PartsPanel } from './parts-panel.tsx';
import styles from './side-panel.module.css';
import { type PageChoice, ThumbnailsPanel } from './thumbnails-panel.tsx';
import type { Bookmarks } from './use-bookmarks.ts';
import type { FoundMarks } from './use-found-marks.ts';
import type { ReaderNotes } from './use-notes.ts';
import type { SidePanelName } from './use-panel.ts';
import { useParts } from './use-parts.ts';

/** What the panel takes. */
type SidePanelProps = Omit<PageChoice, 'onChoose'> & {
  readonly panel: SidePanelName | undefined;
  readonly onPanel: (panel: SidePanelName) => void;
  readonly view: PdfView | undefined;
  readonly read: ReadResource;
  readonly marks: FoundMarks;
  readonly bookmarks: Bookmarks;
  readonly notes: ReaderNotes;
  readonly onClose: () => void;
  /** Whether the panel was opened just now. */
  readonly takeOpened: () => boolean;
};

const noHeadings: readonly OutlineEntry[] = [];

/** The panel beside the pages; it is drawn again when the page changes, not whenever the pages move. */
export const SidePanel = memo(ShownPanel);

function ShownPanel(props: SidePanelProps) {
  return props.panel === undefined ? null : <OpenPanel {...props} panel={props.panel} />;
}

function OpenPanel(props: SidePanelProps & { readonly panel: SidePanelName }) {
  const { panel, view, read, page, labelOf, onClose } = props;
  const t = useTranslations('reader');
  const { language } = read.resource;
  const { parts, setParts } = useParts(view);
  const names: Readonly<Record<SidePanelName, string>> = {
    outline: t('outline'),
    thumbnails: t('thumbnails'),
    notes: t('notes'),
    find: t('findShort'),
    parts: t('parts.title'),
  };
  const hasParts = parts && (parts.attachments.length + parts.layers.length > 0 || parts.hasForm);
  const tabs: readonly SidePanelName[] = [
    ...(['outline', 'thumbnails', 'notes', 'find'] as const),
    ...(hasParts || panel === 'parts' ? (['parts'] as const) : []),
  ];
  const goTo = (wanted: number): void => view?.jumps.to({ page: wanted, offset: 0 });
  const onKey = (event: KeyboardEvent): void => {
    if (panel !== 'find' || event.defaultPrevented || event.key !== 'Escape') return;
    onClose();
    event.preventDefault();
  };
  return (
    <aside className={styles['panel']} aria-label={names[panel]} data-region="reader-panel" onKeyDown={onKey}>
      <div className={classes(lineClass(4, 'top'), styles['heading'])}>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form */}
        <div role="group" aria-label={t('panel')} className={classes(rowClass([4, 0]), styles['tabs'])}>
          {tabs.map((name) => (
            <button
              key={name}
              type="button"
              className={styles['tab']}
              aria-pressed={name === panel}
              data-panel={name}
              onClick={() => props.onPanel(name)}
            >
              {names[name]}
            </button>
          ))}
        </div>
        <IconButton icon={X} name={t(panel === 'find' ? 'findClose' : 'closePanel')} onPress={onClose} />
      </div>
      {panel === 'find' && <FindPanel marks={props.marks} {...{ language }} takeOpened={props.takeOpened} />}
      {panel !== 'find' && (
        <div className={styles['content']}>
          {panel === 'outline' && (
            <OutlinePanel own={read.document?.outline ?? noHeadings} {...{ view, language, page, labelOf }} />
          )}
          {panel === 'notes' && <Kept {...props} goTo={goTo} />}
          {panel === 'parts' && view && parts && (
            <PartsPanel {...{ view, parts, setParts }} fileName={fileNameOf(read)} />
          )}
          {panel === 'thumbnails' && view && <ThumbnailsPanel onChoose={goTo} {...{ view, page, labelOf }} />}
        </div>
      )}
    </aside>
  );
}

/** What a person keeps of the document: notes, below them bookmarks. */
function Kept(props: SidePanelProps & { readonly goTo: (page: number) => void }) {
  const t = useTranslations('reader');
  const { read, page, labelOf, notes, bookmarks } = props;
  const { language } = read.resource;
  return (
    <>
      <NotesPanel {...{ notes, language, page, labelOf }} />
      <section aria-label={t('bookmarks')}>
        <h2 className={styles['part']}>{t('bookmarks')}</h2>
        <BookmarksPanel onChoose={props.goTo} {...{ bookmarks, language, page, labelOf }} />
      </section>
    </>
  );
}
