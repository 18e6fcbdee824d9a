// Source of a hit in the list, beside title and page: author, year, day, and what replaced it.
import { useTranslations } from 'use-intl';
import type { SearchRow } from '../../data/search/search-messages.ts';
import { useSourceDate } from '../../text/source-date.ts';
import { useSourceWords } from '../../text/use-source-words.ts';
import { ReplacedBadge, SourceYear } from '../../ui/source-note.tsx';
import styles from './result-row.module.css';
import { useRowSource } from './use-row-source.ts';

/**
 * For a document, its author and year. For a contact, who confirmed it, or its newest source. For a term, its source and the day
 * of that source.
 */
export function RowSource({ row }: { readonly row: SearchRow }) {
  const facts = useRowSource()(row);
  const words = useSourceWords();
  if (!facts) return null;
  return (
    <>
      {row.contact ? (
        <ContactSource row={row} />
      ) : (
        <span className={styles['fact']} data-row-source>
          <SourceYear facts={facts} />
        </span>
      )}
      {row.term && (
        <>
          <span className={styles['fact']}>{words.entry(row.term.source)}</span>
          <span className={styles['fact']}>{words.asOf(facts.asOf)}</span>
        </>
      )}
      <ReplacedBadge by={facts.replacedBy} />
    </>
  );
}

function ContactSource({ row: { contact } }: { readonly row: SearchRow }) {
  const t = useTranslations('cite');
  const sourceDate = useSourceDate();
  if (!contact) return null;
  const { confirmed, sources, evidenceDate } = contact;
  const newest = sources.find(({ date }) => date === evidenceDate) ?? sources[0];
  return (
    <span className={styles['fact']} data-row-source>
      {confirmed
        ? t('year', { source: confirmed.by, year: sourceDate(confirmed.on) })
        : newest && t('year', { source: newest.title, year: sourceDate(newest.date) })}
    </span>
  );
}
