// Aids for reading without the mouse or without looking: reading aloud, a caret, letters on links.
import type { RefObject } from 'react';
import { useTranslations } from 'use-intl';
import type { Language } from '../../../core/base/language.ts';
import type { PdfView } from '../../pdf/view/pdf-view.ts';
import { cardClass } from '../../ui/card.ts';
import { classes, stackClass } from '../../ui/layout.ts';
import { ReadAloudBar } from '../shared/read-aloud/read-aloud-bar.tsx';
import type { ReadAloud } from '../shared/read-aloud/use-read-aloud.ts';
import styles from './reading-aids.module.css';
import { type ReaderCaret, useCaret } from './use-caret.ts';
import { type AloudShown, useDocumentAloud } from './use-document-aloud.ts';
import { type LinkHints, useLinkHints } from './use-link-hints.ts';

/** The aids of an open document. */
export type Aids = { readonly readAloud: ReadAloud; readonly caret: ReaderCaret; readonly hints: LinkHints };

/**
 * The aids. `isText` while the text is shown in large letters. What is read
 * aloud goes on while another place is in use; caret and letters are only for the one in use.
 */
export function useReadingAids(
  resource: { readonly id: string; readonly language: Language },
  view: PdfView | undefined,
  boxes: {
    readonly stage: RefObject<HTMLElement | null>;
    readonly container: RefObject<HTMLElement | null>;
  },
  shown: AloudShown,
): Aids {
  const readAloud = useDocumentAloud(resource, view, boxes.stage, shown);
  const onPages = shown.isInUse && !shown.isText ? view : undefined;
  const hints = useLinkHints(boxes.container, onPages !== undefined);
  const caret = useCaret(resource.language, onPages, boxes.container);
  return { readAloud, caret, hints };
}

/** A letter at the edge must not make the stage larger: the pages would be laid out anew, and the chosen field lose the focus. */
function inStage(left: number, top: number): { readonly left: string; readonly top: string } {
  return { left: `min(${left}px, 100% - 2rem)`, top: `min(${top}px, 100% - 0.5rem)` };
}

/** What they show over the pages. */
export function ReadingAids({ readAloud, caret, hints: { hints, typed } }: Aids) {
  const t = useTranslations('reader');
  return (
    <>
      {hints
        .filter(({ letters }) => letters.startsWith(typed))
        .map(({ letters, left, top }) => (
          <kbd key={letters} className={styles['hint']} style={inStage(left, top)} aria-hidden data-link-hint>
            {letters.slice(typed.length)}
          </kbd>
        ))}
      <div className={classes(stackClass(8, 'center'), styles['feet'], 'no-print')}>
        <p className={classes(cardClass(), styles['line'])} role="status" data-aid-line>
          {hints.length > 0 ? t('hints.on', { count: hints.length }) : caret.isOn ? t('caret.on') : ''}
        </p>
        {caret.isOn && <span ref={caret.said} className="visually-hidden" aria-live="polite" />}
        <ReadAloudBar readAloud={readAloud} />
      </div>
    </>
  );
}
