// Table: as wide as it needs, with a scroll bar of its own when the window is narrow.

import { useTranslations } from 'use-intl';
import type { Block } from '../../../core/markdown/document.ts';
import tables from '../data-table.module.css';
import { classes } from '../layout.ts';
import { Inlines } from './inlines.tsx';
import styles from './markdown.module.css';
import { PlainTable } from './plain.tsx';

/** A table. */
export function Table({ block }: { readonly block: Extract<Block, { kind: 'table' }> }) {
  const t = useTranslations('common');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keyboard
    <section className={classes(tables['room'], styles['tableRoom'])} tabIndex={0} aria-label={t('table')}>
      <PlainTable block={block} Inlines={Inlines} className={tables['table']} />
    </section>
  );
}
