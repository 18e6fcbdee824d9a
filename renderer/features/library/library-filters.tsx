// Filters of works: kinds as chips, the other facets behind one button, chosen ones as chips that go with an x.
import { useTranslations } from 'use-intl';
import { countrySchema } from '../../../core/base/country.ts';
import { languages } from '../../../core/base/language.ts';
import { navigate } from '../../app/routes/routes.ts';
import { useThemeName } from '../../text/theme-name.ts';
import { Button } from '../../ui/button.tsx';
import { Chip, ChipRow } from '../../ui/chip.tsx';
import { ChosenChip } from '../../ui/chosen-chip.tsx';
import { FilterMenu } from '../../ui/filter-menu.tsx';
import { classes, rowClass } from '../../ui/layout.ts';
import { textClass } from '../../ui/text.ts';
import { countFacet, type Facet, noFilters, type Work } from '../shared/works.ts';
import { type LibraryView, routeOfView, shownKinds, workOrders } from './library-address.ts';
import styles from './library-filters.module.css';
import { useLibraryLayout } from './view-store.ts';

type FacetInMenu = Exclude<Facet, 'kinds'>;

const menuFacets: readonly FacetInMenu[] = ['languages', 'countries', 'themes', 'years'];

/** The kinds and the button of the filter. */
export function LibraryFilters({
  works,
  view,
}: {
  readonly works: readonly Work[];
  readonly view: LibraryView;
}) {
  const t = useTranslations('library');
  const common = useTranslations('common');
  const nameOf = useValueName();
  const { layout } = useLibraryLayout();
  const { filters, order } = view;
  const labels: Readonly<Record<FacetInMenu, string>> = {
    languages: t('language'),
    countries: t('country'),
    themes: t('theme'),
    years: t('year'),
  };
  const kindCounts = countFacet(works, filters, 'kinds');
  const facets = menuFacets.flatMap((facet) => {
    const found = countFacet(works, filters, facet);
    const values = valuesOf(facet, found);
    if (values.length < 2 && filters[facet].length === 0) return [];
    return {
      id: facet,
      label: labels[facet],
      options: values.map((value) => ({ value, label: nameOf(facet, value), count: found.get(value) ?? 0 })),
      chosen: filters[facet],
      onChange: (chosen: readonly string[]) => choose(view, facet, chosen),
    };
  });
  return (
    <>
      <ChipRow label={t('filters')}>
        <Chip
          label={t('allKinds')}
          isChosen={filters.kinds.length === 0}
          onChange={() => choose(view, 'kinds', [])}
        />
        {shownKinds
          .filter((kind) => kindCounts.has(kind))
          .map((kind) => (
            <Chip
              key={kind}
              label={common(`kindsMany.${kind}`)}
              count={kindCounts.get(kind) ?? 0}
              isChosen={filters.kinds.includes(kind)}
              onChange={(isChosen) => choose(view, 'kinds', isChosen ? [kind] : [])}
            />
          ))}
      </ChipRow>
      <FilterMenu
        label={t('filter')}
        groups={[
          {
            ...{ id: 'view', label: t('view'), isSingle: true, chosen: [layout] },
            options: [
              { value: 'grid', label: t('grid') },
              { value: 'list', label: t('list') },
            ],
            onChange: ([value]) => useLibraryLayout.setState({ layout: value === 'list' ? 'list' : 'grid' }),
          },
          {
            ...{ id: 'sort', label: t('sort'), isSingle: true, chosen: [order] },
            options: workOrders.map((value) => ({ value, label: t(`sorts.${value}`) })),
            onChange: ([value]) => show({ ...view, order: workOrders.find((one) => one === value) ?? order }),
          },
          ...facets,
        ]}
      />
    </>
  );
}

/** How many works the filters leave, and the chosen values, each of which goes with a press; nothing without filters. */
export function ActiveFilters(props: {
  readonly view: LibraryView;
  readonly shownCount: number;
  readonly totalCount: number;
}) {
  const t = useTranslations('library');
  const nameOf = useValueName();
  const { view, shownCount, totalCount } = props;
  const chosen = menuFacets.flatMap((facet) => view.filters[facet].map((value) => ({ facet, value })));
  const isFiltered = chosen.length > 0 || view.filters.kinds.length > 0;
  return (
    <div className={isFiltered ? classes(rowClass(8), styles['active']) : 'visually-hidden'}>
      <p className={textClass('note')} role="status">
        {isFiltered
          ? t('shownOf', { shown: shownCount, total: totalCount })
          : t('shown', { shown: shownCount })}
      </p>
      {chosen.map(({ facet, value }) => (
        <ChosenChip
          key={`${facet} ${value}`}
          name={t('removeFilter', { name: nameOf(facet, value) })}
          onTake={() =>
            choose(
              view,
              facet,
              view.filters[facet].filter((other) => other !== value),
            )
          }
        >
          {nameOf(facet, value)}
        </ChosenChip>
      ))}
      {isFiltered && (
        <Button look="plain" onPress={() => clearFilters(view)}>
          {t('clear')}
        </Button>
      )}
    </div>
  );
}

/** Lets everything through again. */
export function clearFilters(view: LibraryView): void {
  show({ ...view, filters: noFilters });
}

function choose({ filters, order }: LibraryView, facet: Facet, values: readonly string[]): void {
  show({ filters: { ...filters, [facet]: values }, order });
}

/** In place of the present address: Back leads to the screen before, not through every filter. */
function show(view: LibraryView): void {
  navigate(routeOfView(view), { replace: true });
}

function valuesOf(facet: FacetInMenu, found: ReadonlyMap<string, number>): readonly string[] {
  const there = [...found.keys()].sort();
  switch (facet) {
    case 'languages':
      return languages.filter((language) => found.has(language));
    case 'countries':
      return countrySchema.options.filter((country) => found.has(country));
    case 'themes':
      return there;
    case 'years':
      return there.reverse();
  }
}

function useValueName(): (facet: FacetInMenu, value: string) => string {
  const common = useTranslations('common');
  const themeName = useThemeName();
  return (facet, value) => {
    switch (facet) {
      case 'languages':
        return common(`languages.${value as 'en'}`);
      case 'countries':
        return common(`countries.${value as 'EU'}`);
      case 'themes':
        return themeName(value);
      case 'years':
        return value;
    }
  };
}
