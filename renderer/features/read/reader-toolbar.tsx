// Toolbar of a document, in order: position, zoom, actions.
import {
  BookMarked,
  Bookmark,
  BookmarkCheck,
  ChevronLeft,
  ChevronRight,
  Ellipsis,
  Highlighter,
  Images,
  List,
  MessageSquareText,
  Minus,
  NotebookPen,
  Plus,
  Printer,
  Quote,
  Redo2,
  Search,
  Undo2,
} from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslations } from 'use-intl';
import type { Zoom } from '../../pdf/layout/initial-view.ts';
import type { ViewPlace } from '../../pdf/layout/view-place.ts';
import type { JumpHistory } from '../../pdf/links/jump-history.ts';
import type { PdfView } from '../../pdf/view/pdf-view.ts';
import { useFormats } from '../../text/use-formats.ts';
import { ActionMenu } from '../../ui/action-menu.tsx';
import { Choice } from '../../ui/choice.tsx';
import { fieldClass } from '../../ui/field.ts';
import { IconButton, type IconButtonProps } from '../../ui/icon-button.tsx';
import { classes, rowClass } from '../../ui/layout.ts';
import styles from './reader-toolbar.module.css';
import { ShareMenu } from './share-menu.tsx';
import { ToolSeparator } from './tool-separator.tsx';
import type { Citation } from './use-citation.ts';
import type { ReaderNotes } from './use-notes.ts';
import { focusPages } from './use-pages-focus.ts';

/** Which panel is beside the pages. */
export type SidePanelName = 'outline' | 'thumbnails' | 'bookmarks' | 'notes' | 'parts' | 'find';

/** What the toolbar takes. */
type ReaderToolbarProps = {
  readonly view: PdfView | undefined;
  readonly page: number;
  readonly label: string;
  readonly pageOfLabel: (label: string) => number | undefined;
  /** Whether labels are something else than the numbers of the pages. */
  readonly isLabelled: boolean;
  readonly history: JumpHistory<ViewPlace>;
  readonly zoom: { readonly factor: number; readonly zoom: Zoom };
  readonly viewMenu: ReactNode;
  readonly panel: SidePanelName | undefined;
  readonly onPanel: (panel: SidePanelName | undefined) => void;
  readonly citation: Citation;
  readonly onPrint: () => void;
  readonly isBookmarked: boolean;
  readonly onBookmark: () => void;
  readonly notes: Pick<ReaderNotes, 'highlight' | 'write'>;
};

/** The toolbar. */
export function ReaderToolbar(props: ReaderToolbarProps) {
  const t = useTranslations('reader');
  const tn = useTranslations('notes');
  const cite = useTranslations('cite');
  const { view, page, panel, onPanel } = props;
  const isOff = view === undefined;
  return (
    <div
      className={classes(rowClass(4), styles['toolbar'])}
      role="toolbar"
      aria-label={t('toolbar')}
      data-region="reader-tools"
    >
      <PanelTool opens="outline" icon={List} name={t('outline')} {...{ panel, onPanel }} />
      <PanelTool
        opens="thumbnails"
        icon={Images}
        name={t('thumbnails')}
        data-late
        isDisabled={isOff}
        {...{ panel, onPanel }}
      />
      <PanelTool
        opens="bookmarks"
        icon={BookMarked}
        name={t('bookmarks')}
        data-late
        {...{ panel, onPanel }}
      />
      <PanelTool opens="notes" icon={NotebookPen} name={t('notes')} data-late {...{ panel, onPanel }} />
      <ToolSeparator className={styles['gap']} />
      <IconButton
        icon={Undo2}
        name={t('placeBack')}
        isDisabled={props.history.past.length === 0}
        onPress={() => view?.jumps.back()}
      />
      <IconButton
        icon={Redo2}
        name={t('placeForward')}
        data-late
        isDisabled={props.history.ahead.length === 0}
        onPress={() => view?.jumps.forward()}
      />
      <ToolSeparator className={styles['gap']} />
      <IconButton
        icon={ChevronLeft}
        name={t('previousPage')}
        isDisabled={isOff || page <= 1}
        onPress={() => view?.goTo({ page: page - 1, offset: 0 })}
      />
      <PageBox {...props} />
      <IconButton
        icon={ChevronRight}
        name={t('nextPage')}
        isDisabled={isOff || page >= (view?.pageCount ?? 1)}
        onPress={() => view?.goTo({ page: page + 1, offset: 0 })}
      />
      <ToolSeparator className={styles['gap']} />
      <IconButton
        icon={Minus}
        name={t('zoomOut')}
        data-spare
        isDisabled={isOff}
        onPress={() => view?.zoomBy(-1)}
      />
      <ZoomChoice {...props} />
      <IconButton
        icon={Plus}
        name={t('zoomIn')}
        data-spare
        isDisabled={isOff}
        onPress={() => view?.zoomBy(1)}
      />
      {props.viewMenu}
      <span className={styles['spring']} />
      <PanelTool opens="find" icon={Search} name={t('find')} {...{ panel, onPanel }} />
      <IconButton
        icon={props.isBookmarked ? BookmarkCheck : Bookmark}
        name={props.isBookmarked ? t('bookmarkRemove') : t('bookmark')}
        isChosen={props.isBookmarked}
        isDisabled={isOff}
        onPress={props.onBookmark}
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
      <ShareMenu view={view} citation={props.citation} />
      <IconButton icon={Printer} name={t('print')} data-late isDisabled={isOff} onPress={props.onPrint} />
      <MoreTools {...props} />
    </div>
  );
}

/** A tool that opens a panel and closes it again, and says which it is. */
function PanelTool({
  opens,
  panel,
  onPanel,
  ...tool
}: IconButtonProps & Pick<ReaderToolbarProps, 'panel' | 'onPanel'> & { readonly opens: SidePanelName }) {
  const isOpen = panel === opens;
  return (
    <IconButton
      {...tool}
      isChosen={isOpen}
      aria-expanded={isOpen}
      onPress={() => onPanel(isOpen ? undefined : opens)}
    />
  );
}

/** The tools for which there is no room in one line. */
function MoreTools({ view, history, onPanel, onPrint }: ReaderToolbarProps) {
  const t = useTranslations('reader');
  const actions = [
    { id: 'thumbnails', icon: Images, words: t('thumbnails'), act: () => onPanel('thumbnails') },
    { id: 'bookmarks', icon: BookMarked, words: t('bookmarks'), act: () => onPanel('bookmarks') },
    { id: 'notes', icon: NotebookPen, words: t('notes'), act: () => onPanel('notes') },
    ...(history.ahead.length === 0
      ? []
      : [{ id: 'forward', icon: Redo2, words: t('placeForward'), act: () => view?.jumps.forward() }]),
    { id: 'print', icon: Printer, words: t('print'), act: onPrint },
  ];
  return (
    <ActionMenu name={t('moreTools')} actions={actions}>
      <IconButton icon={Ellipsis} name={t('moreTools')} data-more isDisabled={view === undefined} />
    </ActionMenu>
  );
}

function PageBox({ view, page, label, pageOfLabel, isLabelled }: ReaderToolbarProps) {
  const t = useTranslations('reader');
  const [typed, setTyped] = useState(label);
  useEffect(() => setTyped(label), [label]);
  const go = (): boolean => {
    const wanted = pageOfLabel(typed.trim());
    if (wanted === undefined) setTyped(label);
    else if (wanted !== view?.place().page) view?.jumps.to({ page: wanted, offset: 0 });
    return wanted !== undefined;
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && go()) focusPages();
    if (event.key !== 'Escape') return;
    // Whoever leaves the box goes where it says.
    flushSync(() => setTyped(label));
    focusPages();
    event.preventDefault();
  };
  return (
    <span className={styles['pageBox']}>
      <input
        className={classes(fieldClass(), styles['pageInput'])}
        aria-label={t('pageNumber')}
        inputMode="numeric"
        value={typed}
        disabled={view === undefined}
        data-page={page}
        onChange={(event) => setTyped(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={() => void go()}
        onKeyDown={onKey}
      />
      {view && <PageCount total={view.pageCount} {...{ page, isLabelled }} />}
    </span>
  );
}

/** How many pages there are; where the box holds a label, also which of them this is. */
function PageCount(props: { readonly page: number; readonly total: number; readonly isLabelled: boolean }) {
  const t = useTranslations('reader');
  const { page, total } = props;
  if (!props.isLabelled) return <span>{t('pageOf', { total })}</span>;
  // As wide as on the last page, so that the tools beside it stay where they are.
  const room = '\u2007'.repeat(String(total).length - String(page).length);
  return (
    <>
      <span className={styles['pageCount']}>{t('pageOfLabelled', { page, total }) + room}</span>
      <span className={styles['pageCountShort']}>{`(${page}/${total})${room}`}</span>
    </>
  );
}

const presets = ['page-width', 'page-fit', 'page-height'] as const;
const factors = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;

function ZoomChoice({ view, zoom }: ReaderToolbarProps) {
  const t = useTranslations('reader');
  const { percent } = useFormats();
  const names = { 'page-width': t('zoomWidth'), 'page-fit': t('zoomPage'), 'page-height': t('zoomHeight') };
  const options = [
    ...presets.map((value) => ({ value: value as string, label: names[value] })),
    ...factors.map((factor) => ({ value: String(factor), label: percent(factor) })),
  ];
  return (
    <Choice
      label={t('zoom')}
      options={options}
      value={String(zoom.zoom)}
      isDisabled={view === undefined}
      shown={<span className={styles['zoomShown']}>{percent(zoom.factor)}</span>}
      onChange={(value) => {
        const preset = presets.find((name) => name === value);
        view?.zoom(preset ?? Number(value));
      }}
    />
  );
}
