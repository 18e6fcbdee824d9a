// Preview of a lesson or checklist beside the results: the whole section with its matches marked.
import { useEffect, useMemo, useRef } from 'react';
import type { SearchRow } from '../../../core/find/search-rows.ts';
import { bodyOf } from '../../../core/find/unit-parts.ts';
import { Matcher } from '../../../core/search/matcher.ts';
import type { MatcherSpec } from '../../../core/search/matcher-spec.ts';
import { unitsByKey } from '../../data/db/queries.ts';
import { useLibrary } from '../../data/db/use-library.ts';
import { MarkedText } from '../../ui/excerpted.tsx';
import { classes, stackClass } from '../../ui/layout.ts';
import styles from './preview.module.css';

/** The text of a hit. */
export function TextPreview({ row, matcher }: { readonly row: SearchRow; readonly matcher: MatcherSpec }) {
  const box = useRef<HTMLDivElement>(null);
  const unit = useLibrary(async (library) => (await unitsByKey(library, [row.key]))[0], [row.key]);
  const text = unit?.key === row.key ? bodyOf(unit) : '';
  const marks = useMemo(() => new Matcher(matcher).marks(text, row.language), [matcher, text, row.language]);
  useEffect(() => {
    const mark = text === '' ? null : box.current?.querySelector('mark');
    if (box.current && mark)
      box.current.scrollTop = mark.offsetTop - box.current.offsetTop - box.current.clientHeight / 3;
  }, [text]);
  return (
    <div ref={box} className={classes(stackClass(16), styles['text'])}>
      <p className={styles['words']} lang={row.language}>
        <MarkedText text={text} marks={marks} />
      </p>
    </div>
  );
}
