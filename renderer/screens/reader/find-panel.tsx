// Decides how places in a document are found: words in a box, a list of pages with what stands there, marks on the pages.
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Excerpted } from '../../parts/excerpted.tsx';
import { IconButton } from '../../parts/icon-button.tsx';
import { Tick } from '../../parts/tick.tsx';
import styles from './side-panel.module.css';
import type { FoundMarks } from './use-found-marks.ts';

/** What the panel takes. */
export type FindPanelProps = {
  readonly marks: FoundMarks;
  /** Language of the document. */
  readonly language: string;
  readonly onClose: () => void;
  /** Whether the panel was opened just now, and is to be written into. */
  readonly takeOpened: () => boolean;
};

/** The find panel. */
export function FindPanel(props: FindPanelProps) {
  const t = useTranslations('reader');
  const { words, setWords, isWhole, setIsWhole, found, chosen, choose, step } = props.marks;
  const input = useRef<HTMLInputElement>(null);
  const { takeOpened } = props;
  useEffect(() => {
    if (takeOpened()) input.current?.select();
  }, [takeOpened]);
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && event.target === input.current) step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') props.onClose();
    else return;
    event.preventDefault();
  };
  const count = found?.places.reduce((sum, place) => sum + place.count, 0) ?? 0;
  return (
    <section className={styles['panel']} aria-label={t('find')} onKeyDown={onKey}>
      <div className={styles['heading']}>
        <span>{t('find')}</span>
        <IconButton icon={X} name={t('findClose')} onPress={props.onClose} />
      </div>
      <div className={styles['findRow']}>
        <input
          ref={input}
          type="search"
          className={styles['filter']}
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
        <p className={styles['foundCount']} role="status">
          {words.trim() !== '' &&
            found &&
            (count === 0 ? t('findNone') : t('findCount', { count, pages: found.places.length }))}
        </p>
        <ul lang={props.language}>
          {found?.places.map((place) => (
            <li key={place.locator}>
              <button
                type="button"
                className={styles['found']}
                aria-current={chosen?.page === Number(place.locator) ? 'true' : undefined}
                onClick={() => choose({ page: Number(place.locator), index: place.shown }, true)}
              >
                <span className={styles['foundPage']}>{t('pageNamed', { label: place.label })}</span>
                <Excerpted excerpt={place.excerpt} />
              </button>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
