// Find in a document: a box for words, a list of pages with excerpts, marks on the pages.
import { ChevronDown, ChevronUp } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { isOnlyPictures } from '../../data/db/queries.ts';
import { Excerpted } from '../../ui/excerpted.tsx';
import { fieldClass } from '../../ui/field.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { classes, lineClass } from '../../ui/layout.ts';
import { itemClass } from '../../ui/pressable.ts';
import { textClass } from '../../ui/text.ts';
import { Tick } from '../../ui/tick.tsx';
import { SearchExplanation } from '../shared/search-explanation.tsx';
import styles from './side-panel.module.css';
import { useCurrentInSight } from './use-current-in-sight.ts';
import type { FoundMarks } from './use-found-marks.ts';

/** What the panel takes. */
type FindPanelProps = {
  readonly marks: FoundMarks;
  /** Language of the document. */
  readonly language: string;
  /** Whether the panel was opened just now, and is to be written into. */
  readonly takeOpened: () => boolean;
};

const noPages = { all: 0, wordless: 0 };

/** The find panel. */
export function FindPanel(props: FindPanelProps) {
  const t = useTranslations('reader');
  const { words, setWords, isWhole, setIsWhole, found, chosen, choose, step } = props.marks;
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  useCurrentInSight(list, chosen?.page);
  const { takeOpened } = props;
  useEffect(() => {
    if (takeOpened()) input.current?.select();
  }, [takeOpened]);
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    if (event.key !== 'Enter' || event.target !== input.current) return;
    step(event.shiftKey ? -1 : 1);
    event.preventDefault();
  };
  const count = found?.places.length ?? 0;
  return (
    <section className={styles['find']} aria-label={t('find')} onKeyDown={onKey}>
      <div className={classes(lineClass(4), styles['findRow'])}>
        <input
          ref={input}
          type="search"
          className={classes(fieldClass(), styles['filter'])}
          aria-label={t('findWords')}
          placeholder={t('findWords')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          data-find-words
        />
        <IconButton
          icon={ChevronUp}
          name={t('findPrevious')}
          isDisabled={count === 0}
          onPress={() => step(-1)}
        />
        <IconButton
          icon={ChevronDown}
          name={t('findNext')}
          isDisabled={count === 0}
          onPress={() => step(1)}
        />
      </div>
      <div className={styles['content']}>
        <div className={styles['findWhole']}>
          <Tick isTicked={isWhole} onChange={setIsWhole}>
            {t('findWhole')}
          </Tick>
        </div>
        <FoundWords words={words} found={found} />
        <ul ref={list} lang={props.language}>
          {found?.places.map((place) => (
            <li key={place.locator}>
              <button
                type="button"
                className={classes(itemClass(), styles['found'])}
                aria-current={chosen?.page === Number(place.locator) ? 'true' : undefined}
                onClick={() => choose({ page: Number(place.locator), index: place.shown }, true)}
              >
                <span className={classes(textClass('small'), styles['foundPage'])}>
                  {t(place.count === 0 ? 'findPageForm' : 'pageNamed', { label: place.label })}
                </span>
                <Excerpted excerpt={place.excerpt} />
              </button>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

/** How much was found, how it was read, and which pages could not be looked at. */
function FoundWords({ words, found }: Pick<FoundMarks, 'words' | 'found'>) {
  const t = useTranslations('reader');
  const isAnswered = words.trim() !== '' && found !== undefined;
  const { places = [], pages = noPages, how = [] } = found ?? {};
  const formCount = places.reduce((sum, place) => sum + place.formCount, 0);
  const count = places.reduce((sum, place) => sum + place.count, formCount);
  const isPictures = isOnlyPictures(pages);
  return (
    <>
      <div className={classes(textClass('small'), styles['foundCount'])} role="status">
        {isAnswered && !isPictures && (
          <p>{count === 0 ? t('findNone') : t('findCount', { count, pages: places.length })}</p>
        )}
        {isAnswered && formCount > 0 && <p>{t('findForms', { count: formCount })}</p>}
        {isAnswered && isPictures && <p>{t('findPictures')}</p>}
        {isAnswered && !isPictures && pages.wordless > 0 && (
          <p>{t('findSomePictures', { count: pages.wordless })}</p>
        )}
      </div>
      {isAnswered && (
        <div className={styles['findHow']}>
          <SearchExplanation how={how} />
        </div>
      )}
    </>
  );
}
