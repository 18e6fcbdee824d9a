// Decides how a table is shown: as wide as it needs, scrolling in itself when the window is narrow.

import { useTranslations } from 'use-intl';
import type { Block } from '../../../core/markdown/document.ts';
import { Inlines } from './inlines.tsx';
import styles from './markdown.module.css';

/** A table. */
export function Table({ block }: { readonly block: Extract<Block, { kind: 'table' }> }) {
  const t = useTranslations('common');
  const align = (column: number) => block.align[column] ?? 'start';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keyboard
    <section className={styles['tableRoom']} tabIndex={0} aria-label={t('table')}>
      <table>
        <thead>
          <tr>
            {block.header.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no name of their own
              <th key={column} scope="col" data-align={align(column)}>
                <Inlines inlines={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own
            <tr key={index}>
              {row.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns have no name of their own
                <td key={column} data-align={align(column)}>
                  <Inlines inlines={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
