// Field with the page in sight, and how many pages there are. Whoever writes another page into it goes there.
import { type KeyboardEvent, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslations } from 'use-intl';
import type { PdfView } from '../../pdf/view/pdf-view.ts';
import { fieldClass } from '../../ui/field.ts';
import { classes } from '../../ui/layout.ts';
import styles from './reader-toolbar.module.css';
import { focusPages } from './use-pages-focus.ts';

/** What the field takes. */
export type PageBoxProps = {
  readonly view: PdfView | undefined;
  readonly page: number;
  readonly label: string;
  readonly pageOfLabel: (label: string) => number | undefined;
  /** Whether labels are something else than the numbers of the pages. */
  readonly isLabelled: boolean;
};

/** The field. */
export function PageBox({ view, page, label, pageOfLabel, isLabelled }: PageBoxProps) {
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
