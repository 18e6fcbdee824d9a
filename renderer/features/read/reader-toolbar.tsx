// Toolbar of a document, in order: side panel, position, zoom, view; at the right what one does with it, its language, its age.
import {
  ChevronLeft,
  ChevronRight,
  Highlighter,
  MessageSquareText,
  Minus,
  PanelLeft,
  Plus,
  Quote,
  Redo2,
  Search,
  Undo2,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Zoom } from '../../pdf/layout/initial-view.ts';
import type { ViewPlace } from '../../pdf/layout/view-place.ts';
import type { JumpHistory } from '../../pdf/links/jump-history.ts';
import type { PdfView } from '../../pdf/view/pdf-view.ts';
import { useFormats } from '../../text/use-formats.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { classes, rowClass } from '../../ui/layout.ts';
import { MoreTools, type MoreToolsProps } from './more-tools.tsx';
import { PageBox, type PageBoxProps } from './page-box.tsx';
import styles from './reader-toolbar.module.css';
import type { ReaderNotes } from './use-notes.ts';
import type { ReaderPanel } from './use-panel.ts';

/** What the toolbar takes. */
type ReaderToolbarProps = PageBoxProps &
  MoreToolsProps &
  Pick<ReaderPanel, 'panel' | 'onPanel' | 'onTogglePanel'> & {
    readonly view: PdfView | undefined;
    readonly history: JumpHistory<ViewPlace>;
    readonly zoom: { readonly factor: number; readonly zoom: Zoom };
    readonly viewMenu: ReactNode;
    readonly notes: Pick<ReaderNotes, 'highlight' | 'write'>;
    /** The languages of the document, and the button that shows what is known about it. */
    readonly children: ReactNode;
  };

/** The toolbar. */
export function ReaderToolbar(props: ReaderToolbarProps) {
  const t = useTranslations('reader');
  const tn = useTranslations('notes');
  const cite = useTranslations('cite');
  const { percent } = useFormats();
  const { view, page, panel, history } = props;
  const isOff = view === undefined;
  return (
    <div
      className={classes(rowClass(4), styles['toolbar'])}
      role="toolbar"
      aria-label={t('toolbar')}
      data-region="reader-tools"
    >
      <IconButton
        icon={PanelLeft}
        name={t('panel')}
        isChosen={panel !== undefined}
        aria-expanded={panel !== undefined}
        onPress={props.onTogglePanel}
      />
      {history.past.length > 0 && (
        <IconButton icon={Undo2} name={t('placeBack')} onPress={() => view?.jumps.back()} />
      )}
      {history.ahead.length > 0 && (
        <IconButton icon={Redo2} name={t('placeForward')} onPress={() => view?.jumps.forward()} />
      )}
      <IconButton
        icon={ChevronLeft}
        name={t('previousPage')}
        data-spare
        isDisabled={isOff || page <= 1}
        onPress={() => view?.goTo({ page: page - 1, offset: 0 })}
      />
      <PageBox {...props} />
      <IconButton
        icon={ChevronRight}
        name={t('nextPage')}
        data-spare
        isDisabled={isOff || page >= (view?.pageCount ?? 1)}
        onPress={() => view?.goTo({ page: page + 1, offset: 0 })}
      />
      <IconButton icon={Minus} name={t('zoomOut')} isDisabled={isOff} onPress={() => view?.zoomBy(-1)} />
      <span className={styles['zoom']} data-zoom>
        {percent(props.zoom.factor)}
      </span>
      <IconButton icon={Plus} name={t('zoomIn')} isDisabled={isOff} onPress={() => view?.zoomBy(1)} />
      {props.viewMenu}
      <span className={styles['spring']} />
      <IconButton
        icon={Search}
        name={t('find')}
        isChosen={panel === 'find'}
        aria-expanded={panel === 'find'}
        onPress={() => props.onPanel(panel === 'find' ? undefined : 'find')}
      />
      <IconButton
        icon={Highlighter}
        name={tn('highlight')}
        isDisabled={isOff}
        onPress={() => props.notes.highlight()}
      />
      <IconButton
        icon={MessageSquareText}
        name={tn('note')}
        isDisabled={isOff}
        onPress={() => props.notes.write()}
      />
      <IconButton icon={Quote} name={cite('copy')} isDisabled={isOff} onPress={() => props.citation.copy()} />
      <MoreTools {...props} />
      {props.children}
    </div>
  );
}
