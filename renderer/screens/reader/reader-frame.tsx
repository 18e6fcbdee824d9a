// Decides what of the reader stays while documents come and go: the places of head, tools, panel and pages.
import { useState } from 'react';
import { type AskedDocument, DocumentPane } from './document-pane.tsx';
import styles from './reader-screen.module.css';
import type { SidePanelName } from './reader-toolbar.tsx';
import { useSlots } from './slot.tsx';

/** The reader, with the document that is asked for. */
export function ReaderFrame(asked: AskedDocument) {
  const { setHead, setTools, setPanel, ...slots } = useSlots();
  const documentKey = `${asked.resourceId} ${asked.query ?? ''}`;
  const panel = usePanel(documentKey, asked.query);
  return (
    <div className={styles['reader']} data-fills>
      <div ref={setHead} className={styles['slot']} />
      <div ref={setTools} className={styles['slot']} />
      <div className={styles['body']}>
        <div ref={setPanel} className={styles['slot']} />
        <DocumentPane key={documentKey} {...{ asked, slots }} {...panel} />
      </div>
    </div>
  );
}

/** The panel beside the pages. Words that are asked for are shown in it; those of a document before are not. */
function usePanel(
  documentKey: string,
  query: string | undefined,
): {
  readonly panel: SidePanelName | undefined;
  readonly onPanel: (panel: SidePanelName | undefined) => void;
} {
  const [panel, onPanel] = useState<SidePanelName | undefined>(query ? 'find' : undefined);
  const [shown, setShown] = useState(documentKey);
  if (shown !== documentKey) {
    setShown(documentKey);
    if (query) onPanel('find');
    else if (panel === 'find') onPanel(undefined);
  }
  return { panel, onPanel };
}
