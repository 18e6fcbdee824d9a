// Frame of the window: top bar, rail and one screen, and what works alike on every screen.
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLibraryStore } from '../../data/db/library-store.ts';
import { kitsService } from '../../data/services/calls.ts';
import { useIsKitBusy } from '../../data/services/kit-work-store.ts';
import { appendEvent, userDataNow } from '../../data/user-data/user-data-store.ts';
import { useNotesInSearch } from '../../features/find/own-notes.ts';
import { showGivenKit } from '../../features/shared/kits/show-kit.ts';
import { PassphraseOffer } from '../../features/shared/passphrase/passphrase-offer.tsx';
import { useScrollMemory } from '../../features/shared/use-scroll-memory.ts';
import { Notices } from '../../ui/notices.tsx';
import { useCommandListener } from '../commands/commands.ts';
import type { Route } from '../routes/routes.ts';
import { FoundNotice } from './found-notice.tsx';
import styles from './frame.module.css';
import { KitDrop } from './kit-drop.tsx';
import { PreviewBand, usePreview } from './preview-band.tsx';
import { Rail } from './rail.tsx';
import { TopBar } from './top-bar.tsx';
import { Tour } from './tour.tsx';
import { UnsavedQuestion } from './unsaved-question.tsx';
import { useRail } from './use-rail.ts';
import { useWindowCommands } from './use-window-commands.ts';
import { WorkQuestion } from './work-question.tsx';

/** The frame around a screen. `--screen-height` inside is the height a screen may fill without the window scrolling. */
export function Frame({
  route,
  children,
}: {
  readonly route: Route | undefined;
  readonly children: ReactNode;
}) {
  const t = useTranslations('common');
  const rail = useRail(route);
  const preview = usePreview();
  const scroller = useScrollMemory();
  useCommandListener();
  useWindowCommands();
  useGivenKit();
  useSearchHistory(route);
  useNotesInSearch();
  return (
    <div
      className={styles['frame']}
      data-rail={rail.shown}
      data-preview={preview ? true : undefined}
      data-reader={route?.screen === 'read' || undefined}
    >
      {/* biome-ignore lint/a11y/useValidAnchor: it leads to a place, but the address behind the hash names screens */}
      <a
        className={styles['skip']}
        href="#content"
        onClick={(event) => {
          event.preventDefault();
          scroller.current?.focus();
        }}
      >
        {t('skipToContent')}
      </a>
      {preview && <PreviewBand preview={preview} />}
      <TopBar
        route={route}
        isRailOpen={rail.shown === 'wide' || rail.shown === 'over'}
        onToggleRail={rail.toggle}
      />
      <div className={styles['lower']}>
        <Rail route={route} isPreview={preview !== undefined} />
        {rail.shown === 'over' && (
          <button
            type="button"
            className={styles['veil']}
            aria-label={t('hideMenu')}
            tabIndex={-1}
            onClick={rail.toggle}
          />
        )}
        <main
          ref={scroller}
          className={styles['main']}
          id="content"
          tabIndex={-1}
          aria-label={t('content')}
          data-region="content"
        >
          {children}
        </main>
      </div>
      <Notices />
      <UnsavedQuestion />
      <WorkQuestion />
      <PassphraseOffer />
      <FoundNotice route={route} />
      <KitDrop />
      <Tour />
    </div>
  );
}

/** Shows kit files that come by double click, also one that came before the page did, as soon as no other job on kits runs. */
function useGivenKit(): void {
  const [isExpected, setExpected] = useState(true);
  const isWorking = useLibraryStore(({ phase }) => phase === 'starting' || phase === 'working');
  const isBusy = useIsKitBusy() || isWorking;
  useEffect(() => kitsService.given(() => setExpected(true)), []);
  useEffect(() => {
    if (!isExpected || isBusy) return;
    setExpected(false);
    void showGivenKit();
  }, [isExpected, isBusy]);
}

const longestQuery = 200;

/** Follows the screens; words that were typed over or taken out again on the way are not remembered. */
function useSearchHistory(route: Route | undefined): void {
  const query = route?.screen === 'search' ? (route.query ?? '').trim() : undefined;
  const last = useRef('');
  useEffect(() => {
    const left = last.current;
    last.current = query ?? '';
    if (query !== undefined || left === '' || !userDataNow().settings.isSearchHistoryKept) return;
    void appendEvent({ kind: 'search-made', version: 1, query: left.slice(0, longestQuery) });
  }, [query]);
}
