// Titles of the open documents in the top bar: tabs, or one title while only one document is open.
import { ChevronDown, FileText, X } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { navigate } from '../../app/routes/routes.ts';
import type { ResourceRow } from '../../data/db/library-db.ts';
import { resourcesFor } from '../../data/db/queries.ts';
import { useLibrary } from '../../data/db/use-library.ts';
import { keepDocuments, useTabs } from '../../data/user-data/open-tabs.ts';
import { ActionMenu } from '../../ui/action-menu.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { LanguageBadge } from '../../ui/language-badge.tsx';
import { classes, lineClass } from '../../ui/layout.ts';
import { itemClass } from '../../ui/pressable.ts';
import styles from './document-tabs.module.css';
import { closeTabOf } from './panes-store.ts';

/** The open documents as the kits have them; those that none has any more are closed without a word. */
export function useOpenDocuments(): readonly ResourceRow[] {
  const { open } = useTabs();
  const found = useLibrary(
    async (library) => ({ asked: open, rows: await resourcesFor(library, open) }),
    [open.join(' ')],
  );
  useEffect(() => {
    if (!found) return;
    keepDocuments((id) => {
      if (!found.asked.includes(id)) return id;
      const row = found.rows.get(id);
      return row?.file && row.id;
    });
  }, [found]);
  const documents = open.flatMap((id) => found?.rows.get(id) ?? []).filter(({ file }) => file);
  return documents.filter((row, index) => documents.findIndex(({ id }) => id === row.id) === index);
}

/** The titles. `front` is the document in use, `panel` the id of the element that shows it. */
export function DocumentTabs(props: TabsProps) {
  const { documents, front } = props;
  if (documents.length > 1) return <Tabs {...props} />;
  const shown = documents.find(({ id }) => id === front);
  // The screen has the same words as its heading.
  return (
    <p className={styles['alone']} lang={shown?.language} title={shown?.title} aria-hidden data-open-title>
      {shown?.title}
    </p>
  );
}

type TabsProps = {
  readonly documents: readonly ResourceRow[];
  readonly front: string;
  readonly panel: string;
  /** Called when the last tab that had the focus went away. */
  readonly onGone: () => void;
};

function Tabs(props: TabsProps) {
  const t = useTranslations('reader.tabs');
  const { documents, front } = props;
  const bar = useRef<HTMLDivElement>(null);
  const [reached, setReached] = useState<string>();
  const stop = documents.some(({ id }) => id === reached) ? reached : front;
  useEffect(() => {
    setReached(undefined);
    if (bar.current?.contains(document.activeElement)) tabIn(bar.current, front)?.focus();
  }, [front]);
  const hidden = useHiddenTabs(bar, front, documents);
  const focus = (id: string | undefined): void => {
    setReached(id);
    if (id !== undefined) tabIn(bar.current, id)?.focus();
  };
  const close = (id: string): void => {
    const at = documents.findIndex((document) => document.id === id);
    const next = documents[at + 1] ?? documents[at - 1];
    const hadFocus = bar.current?.contains(document.activeElement) === true;
    if (hadFocus && documents.length > 2) focus(next?.id);
    closeTabOf(id);
    if (hadFocus && documents.length <= 2) props.onGone();
  };
  const onKey = (event: KeyboardEvent): void => {
    const wanted = reachedBy(event.key, documents, stop);
    if (wanted !== undefined) focus(wanted);
    else if (event.key === 'Delete' && stop !== undefined) close(stop);
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles['titles']} data-region="document-tabs">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the tabs in it */}
      <div ref={bar} className={styles['bar']} onKeyDown={onKey}>
        <div
          role="tablist"
          aria-label={t('title')}
          aria-owns={documents.map(({ id }) => tabId(id)).join(' ')}
        />
        {documents.map((document) => (
          <DocumentTab
            key={document.id}
            document={document}
            isInFront={document.id === front}
            isStop={document.id === stop}
            isInTwoLanguages={documents.some(
              (other) => other.work === document.work && other.id !== document.id,
            )}
            panel={props.panel}
            onClose={() => close(document.id)}
          />
        ))}
      </div>
      {hidden.length > 0 && <OtherDocuments documents={hidden} />}
    </div>
  );
}

/** The documents whose tabs have no room. */
function OtherDocuments({ documents }: { readonly documents: readonly ResourceRow[] }) {
  const t = useTranslations('reader.tabs');
  const actions = documents.map(({ id, title }) => ({
    id,
    icon: FileText,
    words: title,
    act: () => navigate({ screen: 'read', resourceId: id }),
  }));
  return (
    <ActionMenu name={t('others')} actions={actions}>
      <Button look="plain" aria-label={`${t('others')}: +${documents.length}`}>
        +{documents.length}
        <Icon of={ChevronDown} size={16} />
      </Button>
    </ActionMenu>
  );
}

/** Keeps the front tab in sight, and answers the documents whose tabs are not. Only the bar moves. */
function useHiddenTabs(
  bar: RefObject<HTMLElement | null>,
  front: string,
  documents: readonly ResourceRow[],
): readonly ResourceRow[] {
  const open = documents.map(({ id }) => id).join(' ');
  const [hidden, setHidden] = useState<readonly string[]>([]);
  useEffect(() => {
    const box = bar.current;
    if (!box) return undefined;
    const boxOf = (id: string): DOMRect | undefined => tabIn(box, id)?.parentElement?.getBoundingClientRect();
    const look = (): void => {
      const { left, right } = box.getBoundingClientRect();
      const isHidden = (id: string): boolean => {
        const tab = boxOf(id);
        return tab !== undefined && id !== front && (tab.left < left - 1 || tab.right > right + 1);
      };
      setHidden(open.split(' ').filter(isHidden));
    };
    const watch = new ResizeObserver(() => {
      const tab = boxOf(front);
      const { left, right } = box.getBoundingClientRect();
      if (tab) box.scrollLeft += Math.min(0, tab.left - left) + Math.max(0, tab.right - right);
      look();
    });
    watch.observe(box);
    box.addEventListener('scroll', look, { passive: true });
    return () => {
      watch.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, [bar, front, open]);
  return documents.filter(({ id }) => hidden.includes(id));
}

function DocumentTab(props: {
  readonly document: ResourceRow;
  readonly isInFront: boolean;
  /** Whether the keyboard comes to this tab first. */
  readonly isStop: boolean;
  readonly isInTwoLanguages: boolean;
  readonly panel: string;
  readonly onClose: () => void;
}) {
  const t = useTranslations('reader.tabs');
  const { document, isInFront, isStop } = props;
  const { id, title, language } = document;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the middle button is a shorter way; keys and the button beside do the same
    <div
      className={styles['tab']}
      data-front={isInFront || undefined}
      onMouseDown={(event) => {
        // Otherwise the middle button scrolls.
        if (event.button === 1) event.preventDefault();
      }}
      onAuxClick={(event) => {
        if (event.button === 1) props.onClose();
      }}
    >
      <button
        type="button"
        role="tab"
        id={tabId(id)}
        className={classes(lineClass(8), styles['name'])}
        aria-selected={isInFront}
        aria-controls={isInFront ? props.panel : undefined}
        aria-keyshortcuts="Delete"
        tabIndex={isStop ? 0 : -1}
        title={title}
        onClick={(event) => {
          // Whoever chose it with the mouse reads on in its pages; the keyboard stays where it is.
          if (event.detail > 0) event.currentTarget.blur();
          navigate({ screen: 'read', resourceId: id });
        }}
      >
        <span className={styles['title']} lang={language}>
          {title}
        </span>
        {props.isInTwoLanguages && <LanguageBadge language={language} />}
      </button>
      <button
        type="button"
        className={classes(itemClass(), styles['close'])}
        aria-label={t('close', { title })}
        title={t('closeShort')}
        tabIndex={isStop ? 0 : -1}
        onClick={props.onClose}
      >
        <Icon of={X} size={16} />
      </button>
    </div>
  );
}

/** The id of a document's tab in the page. */
export function tabId(id: string): string {
  return `tab-${id}`;
}

function tabIn(bar: HTMLElement | null, id: string): HTMLElement | null {
  return bar?.querySelector<HTMLElement>(`#${CSS.escape(tabId(id))}`) ?? null;
}

/** Where a key leads among the tabs. */
function reachedBy(
  key: string,
  documents: readonly ResourceRow[],
  from: string | undefined,
): string | undefined {
  const at = documents.findIndex(({ id }) => id === from);
  const { length } = documents;
  if (key === 'ArrowRight') return documents[(at + 1) % length]?.id;
  if (key === 'ArrowLeft') return documents[(at - 1 + length) % length]?.id;
  if (key === 'Home') return documents[0]?.id;
  return key === 'End' ? documents.at(-1)?.id : undefined;
}
