// A term among the hits: in its row, or as the definition above all others. The whole of it is in the preview, else below its name.
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { languages } from '../../../core/base/language.ts';
import type { SearchRow } from '../../../core/find/search-rows.ts';
import { useLanguage } from '../../data/user-data/settings.ts';
import { MarkedText } from '../../ui/excerpted.tsx';
import { classes, lineClass } from '../../ui/layout.ts';
import { SourceNote } from '../../ui/source-note.tsx';
import { textClass } from '../../ui/text.ts';
import styles from './result-row.module.css';
import { RowExceptions, RowMeta } from './row-facts.tsx';
import type { RowProps } from './row-props.ts';
import { chooseRow } from './search-view-store.ts';
import { Snippet } from './snippet.tsx';
import { definitionFor, TermCard } from './term-card.tsx';
import { useRowSource } from './use-row-source.ts';

/** A term has no screen of its own: it opens in the preview, or in the list where there is none. */
export function TermRow({ row, isChosen, isDefinition = false, hasPreview = false }: RowProps) {
  const [isUnfolded, setUnfolded] = useState(false);
  const cardId = useId();
  const source = useRowSource()(row);
  const isOpen = isUnfolded && !hasPreview;
  return (
    <>
      <div className={lineClass([4, 16], 'baseline', 'between')}>
        <button
          type="button"
          className={styles['title']}
          lang={row.language}
          {...(!hasPreview && { 'aria-expanded': isOpen, 'aria-controls': cardId })}
          data-search-open
          data-search-results={isChosen || undefined}
          tabIndex={isChosen ? 0 : -1}
          onFocus={() => chooseRow(row.key)}
          onClick={() => (hasPreview ? chooseRow(row.key) : setUnfolded(!isUnfolded))}
        >
          <MarkedText text={row.title} marks={row.titleMarks} />
        </button>
        {isDefinition ? <InCyprus row={row} /> : <RowMeta row={row} />}
      </div>
      {!isOpen && (isDefinition ? <Definition row={row} /> : <Snippet row={row} />)}
      <div id={cardId} className={styles['card']}>
        {isOpen && row.term && (
          <>
            <TermCard term={row.term} language={row.language} />
            {source && <SourceNote facts={source} />}
          </>
        )}
      </div>
      <RowExceptions row={row} />
    </>
  );
}

/** What Cyprus calls it, beside a Greek name. */
function InCyprus({ row: { term, language } }: { readonly row: SearchRow }) {
  const t = useTranslations('search');
  if (language !== 'el' || !term?.elCY || term.elCY.term === term.el?.term) return null;
  return (
    <span className={classes(textClass('note'), styles['beside'])}>
      {t('inCyprus', { term: term.elCY.term })}
    </span>
  );
}

/** What a term means, and its name in the other languages. */
function Definition({ row }: { readonly row: SearchRow }) {
  const own = useLanguage();
  const { term } = row;
  const definition = term && definitionFor(term, own);
  if (!term) return null;
  return (
    <>
      {definition && (
        <p className={styles['snippet']} lang={definition.language}>
          {definition.text}
        </p>
      )}
      <p className={textClass('small')}>
        {languages
          .filter((each) => each !== row.language && term[each])
          .map((each, index) => (
            <span key={each} lang={each}>
              {index > 0 && ' · '}
              {term[each]?.term}
            </span>
          ))}
      </p>
    </>
  );
}
