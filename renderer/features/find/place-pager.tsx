// Pages of one document in which the words stand, to turn between them in the preview.
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { FoundPlace, SearchRow } from '../../../core/find/search-rows.ts';
import { useFind } from '../../data/search/use-search.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { classes, rowClass } from '../../ui/layout.ts';
import { textClass } from '../../ui/text.ts';
import styles from './place-pager.module.css';

/** As many page numbers as one line has room for. */
const mostShown = 5;

/** The pages around the shown one, and how many places there are; nothing while there is one page. */
export function PlacePager(props: {
  readonly row: SearchRow;
  readonly query: string;
  readonly onTurn: (place: FoundPlace) => void;
}) {
  const t = useTranslations('search');
  const { row, query, onTurn } = props;
  const found = useFind(row.resourceId ?? '', query, false);
  const places = found?.query === query.trim() ? found.places : [];
  const shown = places.findIndex(({ locator }) => locator === row.locator);
  if (places.length < 2 || shown < 0) return null;
  const from = Math.max(0, Math.min(shown - 2, places.length - mostShown));
  const total = places.reduce((sum, { count, formCount }) => sum + count + formCount, 0);
  const turn = (index: number): void => {
    const place = places[index];
    if (place) onTurn(place);
  };
  return (
    <div className={classes(rowClass(4), styles['pager'])} data-place-pager>
      <IconButton
        icon={ChevronLeft}
        name={t('previousPlace')}
        isDisabled={shown === 0}
        onPress={() => turn(shown - 1)}
      />
      {places.slice(from, from + mostShown).map((place, index) => (
        <button
          key={place.locator}
          type="button"
          className={styles['page']}
          aria-label={t('page', { label: place.label })}
          aria-current={place.locator === row.locator ? 'page' : undefined}
          onClick={() => turn(from + index)}
        >
          {place.label}
        </button>
      ))}
      <IconButton
        icon={ChevronRight}
        name={t('nextPlace')}
        isDisabled={shown === places.length - 1}
        onPress={() => turn(shown + 1)}
      />
      <span className={textClass('small')}>{t('places', { places: total, pages: places.length })}</span>
    </div>
  );
}
