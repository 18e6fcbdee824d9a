// Filters of works: kinds as chips, the other facets as small menus, everything with counts.
import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { countrySchema } from '../../../core/base/country.ts';
import { languages } from '../../../core/base/language.ts';
import type { ResourceKind } from '../../../core/kit/catalogue.ts';
import { useThemeName } from '../../text/theme-name.ts';
import { Button } from '../../ui/button.tsx';
import { Chip, ChipRow } from '../../ui/chip.tsx';
import { Choice } from '../../ui/choice.tsx';
import { FacetMenu } from '../../ui/facet-menu.tsx';
import { classes, rowClass, stackClass } from '../../ui/layout.ts';
import { textClass } from '../../ui/text.ts';
import { countFacet, type Facet, filterWorks, noFilters, type Work } from '../shared/works.ts';
import styles from './library-filters.module.css';
import { chooseFacet, clearFilters, useLibraryView } from './library-view-store.ts';

const kinds: readonly ResourceKind[] = ['report', 'module', 'slides', 'checklist'];

/** The filters of the library. */
export function LibraryFilters({
  works,
  shownCount,
}: {
  readonly works: readonly Work[];
  readonly shownCount: number;
}) {
  const t = useTranslations('library');
  const common = useTranslations('common');
  const themeName = useThemeName();
  const { filters, order } = useLibraryView();
  const counts = (facet: Facet) => countFacet(works, filters, facet);
  const kindCounts = counts('kinds');
  const isFiltered = Object.values(filters).some((values) => values.length > 0);
  const menu = (facet: Facet, label: string, known: readonly string[], name: (value: string) => string) => {
    const found = counts(facet);
    const values = known.filter((value) => found.has(value));
    if (values.length < 2 && filters[facet].length === 0) return null;
    return (
      <FacetMenu
        label={label}
        options={values.map((value) => ({ value, label: name(value), count: found.get(value) ?? 0 }))}
        chosen={filters[facet]}
        onChange={(chosen) => chooseFacet(facet, chosen)}
      />
    );
  };
  return (
    <div className={classes(stackClass(8), styles['filters'])}>
      <div className={rowClass([8, 24], 'between')}>
        <ChipRow label={t('filters')}>
          <Chip
            label={t('allKinds')}
            count={filterWorks(works, filters, 'kinds').length}
            isChosen={filters.kinds.length === 0}
            onChange={() => chooseFacet('kinds', noFilters.kinds)}
          />
          {kinds
            .filter((kind) => kindCounts.has(kind))
            .map((kind) => (
              <Chip
                key={kind}
                label={common(`kindsMany.${kind}`)}
                count={kindCounts.get(kind) ?? 0}
                isChosen={filters.kinds.includes(kind)}
                onChange={(isChosen) =>
                  chooseFacet(
                    'kinds',
                    isChosen ? [...filters.kinds, kind] : filters.kinds.filter((other) => other !== kind),
                  )
                }
              />
            ))}
        </ChipRow>
        <div className={rowClass(8)}>
          {menu('languages', t('language'), languages, (value) => common(`languages.${value as 'en'}`))}
          {menu('countries', t('country'), countrySchema.options, (value) =>
            common(`countries.${value as 'EU'}`),
          )}
          {menu('themes', t('theme'), [...counts('themes').keys()].sort(), themeName)}
          {menu('years', t('year'), [...counts('years').keys()].sort().reverse(), (value) => value)}
        </div>
      </div>
      <div className={rowClass([8, 24], 'between')}>
        <p className={classes(rowClass(8), textClass('note'), styles['count'])} role="status">
          {isFiltered
            ? t('shownOf', { shown: shownCount, total: works.length })
            : t('shown', { shown: works.length })}
          {isFiltered && (
            <Button look="plain" icon={X} onPress={clearFilters}>
              {t('clear')}
            </Button>
          )}
        </p>
        <Choice
          label={t('sort')}
          hasVisibleLabel
          options={(['suggested', 'title', 'newest'] as const).map((value) => ({
            value,
            label: t(`sorts.${value}`),
          }))}
          value={order}
          onChange={(value) => useLibraryView.setState({ order: value })}
        />
      </div>
    </div>
  );
}
