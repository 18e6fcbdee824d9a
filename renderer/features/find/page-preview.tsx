// The page of a hit beside the results, at full width with the found words marked, or the reason why it is missing.

import { useEffect, useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { Language } from '../../../core/base/language.ts';
import type { SearchRow } from '../../../core/find/search-rows.ts';
import { suffixOf } from '../../../core/kit/item-id.ts';
import { Matcher } from '../../../core/search/matcher.ts';
import type { MatcherSpec } from '../../../core/search/matcher-spec.ts';
import type { PageOrder } from '../../pdf/layout/page-layout.ts';
import { Band } from '../../ui/band.tsx';
import { classes } from '../../ui/layout.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { textClass } from '../../ui/text.ts';
import { useDocumentSource, useReadResource } from '../shared/document/use-document.ts';
import { usePdfView } from '../shared/document/use-pdf-view.ts';
import styles from './preview.module.css';

/** Share of the stage above the first mark when the page does not fit. */
const leadShare = 0.3;

const onePage: PageOrder = { scroll: 'page', spread: 'none' };

/** A page of a document in its language. */
type PreviewPlace = {
  readonly resourceId: string;
  readonly page: number;
  readonly language: Language;
};

/** The place of a hit in a document; for its title, the first page. */
export function previewPlaceOf({ resourceId, unit, locator, language }: SearchRow): PreviewPlace {
  return { resourceId: resourceId ?? '', page: unit === 'page' ? Number(locator) : 1, language };
}

/** One page of a document. Not interactive: the reader has the whole document. Damage is reported as in the reader. */
export function PagePreview(props: { readonly place: PreviewPlace; readonly matcher: MatcherSpec }) {
  const { resourceId, page, language } = props.place;
  const { matcher } = props;
  const t = useTranslations('search');
  const reader = useTranslations('reader');
  const container = useRef<HTMLDivElement>(null);
  const read = useReadResource(resourceId);
  const source = useDocumentSource(read?.resource);
  const { view, isReady, isDamaged, undrawn, problem, askedPassword } = usePdfView(container, source, 0, {
    origin: suffixOf(resourceId),
    first: () => ({ page, zoom: 'page-width', order: onePage }),
    show: (opened) => opened.zoom('page-width'),
  });
  const find = useMemo(() => {
    const marker = new Matcher(matcher);
    return (text: string) => marker.marks(text, language);
  }, [matcher, language]);
  useEffect(() => {
    if (!view || !isReady) return undefined;
    view.goTo({ page, offset: 0 });
    view.mark(find);
    return scrollToFirstMark(container.current, page);
  }, [view, isReady, page, find]);
  const isHopeless = askedPassword !== undefined || read === null;
  return (
    <div className={styles['stage']}>
      {(problem || isDamaged || undrawn.size > 0) && (
        <div className={styles['messages']}>
          {problem ? (
            <ProblemNotice problem={problem} />
          ) : (
            <Band tone="warning" role="status">
              <p>{reader('partDamaged')}</p>
            </Band>
          )}
        </div>
      )}
      {isHopeless && <p className={classes(textClass('note'), styles['failed'])}>{t('previewFailed')}</p>}
      <div className={styles['sheet']} aria-hidden inert data-page-shown={isReady ? page : undefined}>
        <div ref={container} className={styles['pages']}>
          <div className="pdfViewer" />
        </div>
      </div>
    </div>
  );
}

/** Waits for the marks of a page to be drawn and brings the first one into sight, inside the container only. */
function scrollToFirstMark(container: HTMLElement | null, page: number): (() => void) | undefined {
  if (!container) return undefined;
  const look = (): void => {
    const mark = container.querySelector(`[data-page-number="${page}"] .highlight`);
    if (!mark) return;
    observer.disconnect();
    const place = mark.getBoundingClientRect().top - container.getBoundingClientRect().top;
    if (place > container.clientHeight * (1 - leadShare)) {
      container.scrollTop += place - container.clientHeight * leadShare;
    }
  };
  const observer = new MutationObserver(look);
  observer.observe(container, { childList: true, subtree: true });
  look();
  return () => observer.disconnect();
}
