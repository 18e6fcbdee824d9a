// Decides how places in a document are found: words in a box, a list of pages with what stands there, marks on the pages.
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Excerpted } from '../../parts/excerpted.tsx';
import { IconButton } from '../../parts/icon-button.tsx';
import type { FindOutcome } from '../../search/search-messages.ts';
import styles from './side-panel.module.css';

/** A mark: page from 1, place on that page from 0. */
export type ChosenMark = { readonly page: number; readonly index: number };

/** What the panel takes. */
export type FindPanelProps = {
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly found: FindOutcome | undefined;
  readonly chosen: ChosenMark | undefined;
  readonly language: string;
  readonly onChoose: (mark: ChosenMark) => void;
  readonly onClose: () => void;
};

/** The find panel. */
export function FindPanel(props: FindPanelProps) {
  const t = useTranslations('reader');
  const { words, found, chosen } = props;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  const step = (by: 1 | -1): void => {
    const next = found && stepMark(found, chosen, by);
    if (next) props.onChoose(next);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === 'F3') step(event.shiftKey ? -1 : 1);
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
      <div className={styles['content']}>
        <div className={styles['findRow']}>
          <input
            ref={input}
            type="search"
            className={styles['filter']}
            aria-label={t('findWords')}
            placeholder={t('findWords')}
            value={words}
            onChange={(event) => props.onWords(event.target.value)}
            data-find-words
          />
          <IconButton icon={ChevronUp} name={t('findPrevious')} isDisabled={count === 0} onPress={() => step(-1)} />
          <IconButton icon={ChevronDown} name={t('findNext')} isDisabled={count === 0} onPress={() => step(1)} />
        </div>
        <p className={styles['foundCount']} role="status">
          {words.trim() !== '' && found && (count === 0 ? t('findNone') : t('findCount', { count, pages: found.places.length }))}
        </p>
        <ul lang={props.language}>
          {found?.places.map((place) => (
            <li key={place.locator}>
              <button
                type="button"
                className={styles['found']}
                aria-current={chosen?.page === Number(place.locator) ? 'true' : undefined}
                onClick={() => props.onChoose({ page: Number(place.locator), index: 0 })}
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

/** The mark after (1) or before (-1) the chosen one, going round at the ends. */
export function stepMark(found: FindOutcome, chosen: ChosenMark | undefined, by: 1 | -1): ChosenMark | undefined {
  const marks = found.places.flatMap((place) =>
    Array.from({ length: place.count }, (_, index) => ({ page: Number(place.locator), index })),
  );
  if (marks.length === 0) return undefined;
  const at = marks.findIndex((mark) => mark.page === chosen?.page && mark.index === chosen.index);
  if (at === -1) return by === 1 ? marks[0] : marks.at(-1);
  return marks[(at + by + marks.length) % marks.length];
}
