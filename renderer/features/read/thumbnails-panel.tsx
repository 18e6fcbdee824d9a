// Thumbnails of the pages, drawn only when they come into view.
import { FileX } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { PdfView } from '../../pdf/view/pdf-view.ts';
import { Icon } from '../../ui/icon.tsx';
import { classes, stackClass } from '../../ui/layout.ts';
import { itemClass } from '../../ui/pressable.ts';
import { textClass } from '../../ui/text.ts';
import styles from './side-panel.module.css';

const widthPx = 132;
/** Height to width of A4, until the page itself is known. */
const a4Ratio = 297 / 210;

/** A panel that leads to pages: the one in sight, what each is called, and the way there. */
export type PageChoice = {
  readonly page: number;
  readonly labelOf: (page: number) => string;
  readonly onChoose: (page: number) => void;
};

/** Small pictures of all pages. */
export function ThumbnailsPanel(props: PageChoice & { readonly view: PdfView }) {
  const pages = Array.from({ length: props.view.pageCount }, (_, index) => index + 1);
  return (
    <ol className={styles['thumbnails']}>
      {pages.map((page) => (
        <Thumbnail key={page} {...props} number={page} isCurrent={page === props.page} />
      ))}
    </ol>
  );
}

function Thumbnail(
  props: Omit<PageChoice, 'page'> & {
    readonly view: PdfView;
    readonly number: number;
    readonly isCurrent: boolean;
  },
) {
  const t = useTranslations('reader');
  const { view, number, isCurrent } = props;
  const button = useRef<HTMLButtonElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isUndrawn, setUndrawn] = useState(false);
  useEffect(() => {
    const box = button.current;
    if (!box) return undefined;
    let stop: (() => void) | undefined;
    const observer = new IntersectionObserver(
      ([seen]) => {
        if (!seen?.isIntersecting || stop || !canvas.current) return;
        stop = view.drawThumbnail(number, { canvas: canvas.current, widthPx }, () => setUndrawn(true));
      },
      { rootMargin: '200px' },
    );
    observer.observe(box);
    return () => {
      observer.disconnect();
      stop?.();
    };
  }, [view, number]);
  useEffect(() => {
    if (isCurrent) button.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <li>
      <button
        ref={button}
        type="button"
        className={classes(itemClass(), stackClass(4, 'center'), textClass('small', 'figures'))}
        aria-current={isCurrent ? 'page' : undefined}
        aria-label={t(isUndrawn ? 'undrawn.small' : 'pageNamed', { label: props.labelOf(number) })}
        onClick={() => props.onChoose(number)}
      >
        <span className={styles['small']}>
          <canvas
            ref={canvas}
            width={widthPx}
            height={Math.round(widthPx * a4Ratio)}
            className={styles['picture']}
          />
          {isUndrawn && (
            <span className={styles['undrawn']}>
              <Icon of={FileX} />
            </span>
          )}
        </span>
        <span aria-hidden>{props.labelOf(number)}</span>
      </button>
    </li>
  );
}
