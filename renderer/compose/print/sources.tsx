// Sources of a printed document: numbered as in the text, with title, date and address.

import type { Language } from '../../../core/base/language.ts';
import { kitWords, writtenDay } from '../../../core/compose/words/kit-words.ts';
import type { Source } from '../../../core/kit/catalogue.ts';
import { Address } from './address.tsx';
import { sourceId } from './inlines.tsx';
import styles from './sources.module.css';

/** Characters of an address that fit one of the two columns. */
const columnLetters = 44;

/** The list of sources; nothing when a text has none. */
export function Sources({
  sources,
  language,
}: {
  readonly sources: readonly Source[];
  readonly language: Language;
}) {
  if (sources.length === 0) return null;
  return (
    <section className={styles['sources']} data-sources>
      <h2>{kitWords(language).sources}</h2>
      <ul>
        {sources.map((source) => (
          <li key={source.id} id={sourceId(source.id)}>
            <span className={styles['number']}>{source.id}</span>
            <span className={styles['words']}>
              {source.title}
              {source.date !== undefined && <>, {writtenDay(source.date, language)}</>}
              {source.address !== undefined && (
                <>
                  {'. '}
                  <span className={styles['address']}>
                    <Address address={source.address} longest={columnLetters} />
                  </span>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
