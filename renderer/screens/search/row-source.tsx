// Decides what a hit in the list says of its source beside title and page: who, which year, of which day, and what replaced it.
import { useTranslations } from 'use-intl';
import { ReplacedBadge, SourceYear } from '../../parts/source-note.tsx';
import type { SearchRow } from '../../search/search-messages.ts';
import { useSourceWords } from '../../text/use-source-words.ts';
import styles from './row-source.module.css';
import { useRowSource } from './use-row-source.ts';

/** Who says it and in which year; of contacts and terms, which have no page, also where it was taken from and of which day it is. */
export function RowSource({ row }: { readonly row: SearchRow }) {
  const facts = useRowSource()(row);
  if (!facts) return null;
  if (row.resource) {
    return (
      <>
        <span className={styles['source']} data-row-source>
          <SourceYear facts={facts} />
        </span>
        <ReplacedBadge by={facts.replacedBy} />
      </>
    );
  }
  return <OutsideSource row={row} />;
}

function OutsideSource({ row }: { readonly row: SearchRow }) {
  const t = useTranslations('cite');
  const common = useTranslations('common');
  const words = useSourceWords();
  const facts = useRowSource()(row);
  if (!facts) return null;
  const newest = row.contact?.sources.find(({ date }) => date === row.contact?.evidenceDate);
  const source = row.contact ? (newest ?? row.contact.sources[0])?.title : row.term?.source;
  return (
    <>
      <span className={styles['source']} data-row-source>
        {t('year', { source: source ?? facts.by, year: facts.year ?? common('undated') })}
      </span>
      {row.term && <span className={styles['source']}>{words.asOf(facts.asOf)}</span>}
    </>
  );
}
