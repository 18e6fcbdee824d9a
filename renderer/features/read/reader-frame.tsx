// Parts of the reader that stay while documents change: tabs, the slots of header, tools and panel, one pane or two.
import { Fragment, useEffect, useId, useLayoutEffect } from 'react';
import type { OpenRequest } from '../shared/document/open-request.ts';
import { useWidth } from '../shared/use-width.ts';
import { DocumentPane } from './document-pane.tsx';
import { DocumentTabs, tabId, useOpenDocuments } from './document-tabs.tsx';
import { HalfDivider } from './half-divider.tsx';
import { follow, type Half, type Halves, halfInUse } from './halves.ts';
import { restHalves, takeRoute, turnTo, useHalvesStore } from './halves-store.ts';
import styles from './reader-screen.module.css';
import { useSlots } from './slot.tsx';
import { useFrameCommands } from './use-frame-commands.ts';
import { focusPages } from './use-pages-focus.ts';
import { usePanel } from './use-panel.ts';

/** Below this width, in rem, two places are one above the other. */
const leastWidthBeside = 46;

/** The reader, with the document that the address asks for. */
export function ReaderFrame({ resourceId, page, query, note }: OpenRequest) {
  const halves = useFollowed({ resourceId, page, query, note });
  const { setHead, setTools, setPanel, ...slots } = useSlots();
  const inUse = halfInUse(halves);
  const panel = usePanel(inUse);
  const documents = useOpenDocuments();
  const panelId = useId();
  const { box, width } = useWidth();
  useFrameCommands();
  const isSplit = halves.list.length > 1;
  const isStacked = isSplit && width < leastWidthBeside;
  const share = useHalvesStore((state) => state.share);
  const hasTabs = documents.length > 1;
  const tabPanel = hasTabs && { role: 'tabpanel', 'aria-labelledby': tabId(resourceId) };
  return (
    <div className={styles['reader']} data-fills>
      {hasTabs && (
        <DocumentTabs documents={documents} front={resourceId} panel={panelId} onGone={focusPages} />
      )}
      <div className={styles['open']} id={panelId} {...tabPanel}>
        <div ref={setHead} className={styles['slot']} />
        <div ref={setTools} className={styles['slot']} />
        <div className={styles['body']}>
          <div ref={setPanel} className={styles['slot']} />
          <div ref={box} className={styles['halves']} data-stacked={isStacked || undefined}>
            {halves.list.map((half, index) => (
              <Fragment key={half.key}>
                {index > 0 && <HalfDivider room={box} isStacked={isStacked} />}
                <HalfFrame half={half} grow={isSplit ? (index === 0 ? share : 1 - share) : 1}>
                  <DocumentPane
                    key={documentKey(half)}
                    {...{ half, slots, isSplit }}
                    {...panel}
                    isInUse={half.key === halves.inUse}
                  />
                </HalfFrame>
              </Fragment>
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}

/** One place; whatever a person does in it brings it into use. */
function HalfFrame(props: {
  readonly half: Half;
  readonly grow: number;
  readonly children: React.ReactNode;
}) {
  const { key } = props.half;
  return (
    <div
      className={styles['place']}
      style={{ flexGrow: props.grow }}
      data-half={key}
      onFocusCapture={() => turnTo(key)}
      onPointerDownCapture={() => turnTo(key)}
    >
      {props.children}
    </div>
  );
}

/** The halves as the address asks for them, which is so from the first time they are drawn. */
function useFollowed(route: OpenRequest): Halves {
  const { resourceId, page, query, note } = route;
  const halves = useHalvesStore((state) => state.halves);
  useLayoutEffect(() => takeRoute({ resourceId, page, query, note }), [resourceId, page, query, note]);
  useEffect(() => restHalves, []);
  return follow(halves, route);
}

/** Another document, or other words to find in it, is a document opened anew. */
function documentKey({ asked }: Half): string {
  return `${asked.resourceId} ${asked.query ?? ''}`;
}
