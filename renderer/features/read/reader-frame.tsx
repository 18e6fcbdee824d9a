// Parts of the reader that stay while documents change: titles in the top bar, the slots of tools and panel, one pane or two.
import { Fragment, useEffect, useId, useLayoutEffect } from 'react';
import type { OpenRequest } from '../shared/document/open-request.ts';
import { TopBarSlot } from '../shared/top-bar-slot.tsx';
import { useWidth } from '../shared/use-width.ts';
import { DocumentPane } from './document-pane.tsx';
import { DocumentTabs, tabId, useOpenDocuments } from './document-tabs.tsx';
import { PaneDivider } from './pane-divider.tsx';
import { activePane, openRoute, type Pane, type Panes } from './panes.ts';
import { activatePane, followRoute, forgetRequests, usePanesStore } from './panes-store.ts';
import styles from './reader-screen.module.css';
import { useSlots } from './slot.tsx';
import { useFrameCommands } from './use-frame-commands.ts';
import { focusPages } from './use-pages-focus.ts';
import { usePanel } from './use-panel.ts';

/** Below this width two places are one above the other. Titles above pages grow with the text of the program, pages do not. */
const minSideBySide = { rem: 42, pixels: 750 };

/** The reader, with the document that the address asks for. */
export function ReaderFrame({ resourceId, page, query, note }: OpenRequest) {
  const panes = useRoutePanes({ resourceId, page, query, note });
  const { setTools, setPanel, ...slots } = useSlots();
  const inUse = activePane(panes);
  const panel = usePanel(inUse);
  const documents = useOpenDocuments();
  const panelId = useId();
  const { box, width, pixels } = useWidth();
  useFrameCommands();
  const isSplit = panes.list.length > 1;
  const isStacked = isSplit && (width < minSideBySide.rem || pixels < minSideBySide.pixels);
  const share = usePanesStore((state) => state.share);
  const hasTabs = documents.length > 1;
  const tabPanel = hasTabs && { role: 'tabpanel', 'aria-labelledby': tabId(resourceId) };
  return (
    <div className={styles['reader']} data-fills>
      <TopBarSlot>
        <DocumentTabs documents={documents} front={resourceId} panel={panelId} onGone={focusPages} />
      </TopBarSlot>
      <div className={styles['open']} id={panelId} {...tabPanel}>
        <div ref={setTools} className={styles['slot']} />
        <div className={styles['body']}>
          <div ref={setPanel} className={styles['slot']} />
          <div ref={box} className={styles['panes']} data-stacked={isStacked || undefined}>
            {panes.list.map((pane, index) => (
              <Fragment key={pane.key}>
                {index > 0 && <PaneDivider room={box} isStacked={isStacked} />}
                <PaneFrame pane={pane} grow={isSplit ? (index === 0 ? share : 1 - share) : 1}>
                  <DocumentPane
                    key={documentKey(pane)}
                    {...{ pane, slots, isSplit }}
                    {...panel}
                    isInUse={pane.key === panes.inUse}
                  />
                </PaneFrame>
              </Fragment>
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}

/** One place; whatever a person does in it brings it into use. */
function PaneFrame(props: {
  readonly pane: Pane;
  readonly grow: number;
  readonly children: React.ReactNode;
}) {
  const { key } = props.pane;
  return (
    <div
      className={styles['place']}
      style={{ flexGrow: props.grow }}
      data-pane={key}
      onFocusCapture={() => activatePane(key)}
      onPointerDownCapture={() => activatePane(key)}
    >
      {props.children}
    </div>
  );
}

/** The panes as the address requests them, from the first render on. */
function useRoutePanes(route: OpenRequest): Panes {
  const { resourceId, page, query, note } = route;
  const panes = usePanesStore((state) => state.panes);
  useLayoutEffect(() => followRoute({ resourceId, page, query, note }), [resourceId, page, query, note]);
  useEffect(() => forgetRequests, []);
  return openRoute(panes, route);
}

/** Another document, or other words to find in it, is a document opened anew. */
function documentKey({ request }: Pane): string {
  return `${request.resourceId} ${request.query ?? ''}`;
}
