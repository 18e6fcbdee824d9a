// List of a text's sources: numbered as in the text, with title, address and date, and never as links.
import { useTranslations } from 'use-intl';
import type { Source } from '../../core/kit/catalogue.ts';
import { useSourceDate } from '../text/source-date.ts';
import { classes } from './layout.ts';
import styles from './source-list.module.css';
import { textClass } from './text.ts';

/** The id of a source's place on the screen, for citations that jump to it. */
function sourceElementId(source: string): string {
  return `source-${source}`;
}

/** The sources of a resource. */
export function SourceList({ sources }: { readonly sources: readonly Source[] }) {
  const t = useTranslations('common');
  const sourceDate = useSourceDate();
  if (sources.length === 0) return null;
  return (
    <section className={styles['sources']} aria-labelledby="sources-title">
      <h2 id="sources-title">{t('sources')}</h2>
      <ol>
        {sources.map((source) => (
          <li key={source.id} id={sourceElementId(source.id)} tabIndex={-1}>
            <span className={classes(textClass('quiet', 'figures'), styles['number'])}>{source.id}</span>
            <span className={styles['words']}>
              {source.title}
              {source.date !== undefined && (
                <span className={textClass('quiet')}>, {sourceDate(source.date)}</span>
              )}
              {source.address !== undefined && (
                <span className={classes(textClass('small'), styles['address'])}>{source.address}</span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
