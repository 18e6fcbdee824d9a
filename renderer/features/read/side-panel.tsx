// Panel beside the pages: matches, the contents, thumbnails, or nothing.
import { X } from 'lucide-react';
import { memo } from 'react';
import { useTranslations } from 'use-intl';
import type { OutlineEntry } from '../../../core/kit/catalogue.ts';
import type { PdfView } from '../../pdf/view/pdf-view.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { classes } from '../../ui/layout.ts';
import { textClass } from '../../ui/text.ts';
import { fileNameOf, type ReadResource } from '../shared/document/use-document.ts';
import { BookmarksPanel } from './bookmarks-panel.tsx';
import { FindPanel } from './find-panel.tsx';
import { NotesPanel } from './notes-panel.tsx';
import { OutlinePanel } from './outline-panel.tsx';
import { PartsPanel } from './parts-panel.tsx';
import type { SidePanelName } from './reader-toolbar.tsx';
import styles from './side-panel.module.css';
import { type PageChoice, ThumbnailsPanel } from './thumbnails-panel.tsx';
import type { Bookmarks } from './use-bookmarks.ts';
import type { FoundMarks } from './use-found-marks.ts';
import type { ReaderNotes } from './use-notes.ts';

/** What the panel takes. */
type SidePanelProps = Omit<PageChoice, 'onChoose'> & {
  readonly panel: SidePanelName | undefined;
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
  const { panel, view, read, page, labelOf, onClose } = props;
  const t = useTranslations('reader');
  const { language } = read.resource;
  if (panel === undefined) return null;
  if (panel === 'find')
    return <FindPanel marks={props.marks} {...{ language, onClose }} takeOpened={props.takeOpened} />;
  const goTo = (wanted: number): void => view?.jumps.to({ page: wanted, offset: 0 });
  return (
    <aside
      className={styles['panel']}
      aria-label={t(panel === 'parts' ? 'parts.title' : panel)}
      data-region="reader-panel"
    >
      <div className={classes(textClass('label'), styles['heading'])}>
        <span>{t(panel === 'parts' ? 'parts.title' : panel)}</span>
        <IconButton icon={X} name={t('closePanel')} onPress={onClose} />
      </div>
      <div className={styles['content']}>
        {panel === 'outline' && (
          <OutlinePanel own={read.document?.outline ?? noHeadings} {...{ view, language, page, labelOf }} />
        )}
        {panel === 'bookmarks' && (
          <BookmarksPanel bookmarks={props.bookmarks} onChoose={goTo} {...{ language, page, labelOf }} />
        )}
        {panel === 'notes' && <NotesPanel notes={props.notes} {...{ language, page, labelOf }} />}
        {panel === 'parts' && view && <PartsPanel view={view} fileName={fileNameOf(read)} />}
        {panel === 'thumbnails' && view && <ThumbnailsPanel onChoose={goTo} {...{ view, page, labelOf }} />}
      </div>
    </aside>
  );
}
