// Decides what of a lesson or checklist is shown beside the results: a long piece of the section, its found words marked.
import { useMemo } from 'react';
import { makeExcerpt } from '../../../core/search/excerpt.ts';
import { Matcher } from '../../../core/search/matcher.ts';
import type { MatcherSpec } from '../../../core/search/matcher-spec.ts';
import { unitsByKey } from '../../db/queries.ts';
import { useLibrary } from '../../db/use-library.ts';
import { AgeLine } from '../../parts/age-line.tsx';
import { Excerpted } from '../../parts/excerpted.tsx';
import type { SearchRow } from '../../search/search-messages.ts';
import styles from './preview.module.css';

const longExcerpt = 1500;

/** The text of a hit. */
export function TextPreview({ row, matcher }: { readonly row: SearchRow; readonly matcher: MatcherSpec }) {
  const unit = useLibrary(async (db) => (await unitsByKey(db, [row.key]))[0], [row.key]);
  const excerpt = useMemo(() => {
    if (unit?.key !== row.key) return row.excerpt;
    return makeExcerpt(unit.text, new Matcher(matcher).marks(unit.text, unit.language), longExcerpt);
  }, [unit, row, matcher]);
  return (
    <div className={styles['text']}>
      {row.resource && (
        <div>
          <AgeLine resource={row.resource} />
        </div>
      )}
      <p className={styles['excerpt']} lang={row.language}>
        <Excerpted excerpt={excerpt} />
      </p>
    </div>
  );
}
