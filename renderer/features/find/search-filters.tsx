// Filters of the results: chips with counts for kind, language and country, beside the list or above it.
import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { countrySchema } from '../../../core/base/country.ts';
import { languages } from '../../../core/base/language.ts';
import { type Facets, hitKinds, type SearchFilters } from '../../../core/search/answer.ts';
import { useLibraryStore } from '../../data/db/library-store.ts';
import { saveSettings, useIsTranslationSearched } from '../../data/user-data/settings.ts';
import { useThemeName } from '../../text/theme-name.ts';
import { useKitName } from '../../text/use-kit-name.ts';
import { Button } from '../../ui/button.tsx';
import { Chip, ChipRow } from '../../ui/chip.tsx';
import { FacetMenu } from '../../ui/facet-menu.tsx';
import { classes, stackClass } from '../../ui/layout.ts';
import { textClass } from '../../ui/text.ts';
import styles from './search-filters.module.css';
import { chooseFilter, clearFilters, useSearchView } from './search-view-store.ts';

/** The filters; counts are those of the answer shown. */
export function SearchFiltersPanel({ facets }: { readonly facets: Facets }) {
  const t = useTranslations('search');
  const common = useTranslations('common');
  const themeName = useThemeName();
  const isTranslated = useIsTranslationSearched();
  const filters = useSearchView((view) => view.filters);
  const kitName = useKitName();
  const kitCount = useLibraryStore((state) => state.ready?.parts.length) ?? 0;
  return (
    <section className={stackClass(16, 'start')} aria-label={t('filters')}>
      <Facet facet="kinds" values={hitKinds} counts={facets.kinds} nameOf={(kind) => t(`kinds.${kind}`)} />
      <Facet
        facet="languages"
        values={languages}
        counts={facets.languages}
        nameOf={(language) => common(`languages.${language}`)}
      />
      <Facet
        facet="countries"
        values={countrySchema.options}
        counts={facets.countries}
        nameOf={(country) => common(`countries.${country}`)}
      />
      <MenuFacet label={t('theme')} facet="themes" counts={facets.themes} nameOf={themeName} />
      <MenuFacet
        label={t('year')}
        facet="years"
        counts={facets.years}
        nameOf={(year) => year}
        isNewestFirst
      />
      {kitCount > 1 && (
        <MenuFacet
          label={t('from')}
          facet="kits"
          counts={facets.kits}
          nameOf={(kitId) => kitName(kitId).text}
        />
      )}
      <Chip
        label={t('alsoTranslated')}
        isChosen={isTranslated}
        onChange={(isTranslationSearched) => void saveSettings({ isTranslationSearched })}
      />
      {hasFilters(filters) && (
        <Button look="plain" icon={X} onPress={clearFilters}>
          {t('clearFilters')}
        </Button>
      )}
    </section>
  );
}

/** A facet whose values are not known beforehand, as a menu; left out while it could not narrow anything. */
function MenuFacet(props: {
  readonly label: string;
  readonly facet: 'themes' | 'years' | 'kits';
  readonly counts: Readonly<Partial<Record<string, number>>>;
  readonly nameOf: (value: string) => string;
  readonly isNewestFirst?: boolean;
}) {
  const { label, facet, counts, nameOf } = props;
  const chosen = useSearchView((view) => view.filters[facet]) ?? [];
  const values = [...new Set([...Object.keys(counts), ...chosen])].sort();
  if (values.length < 2 && chosen.length === 0) return null;
  if (props.isNewestFirst) values.reverse();
  return (
    <FacetMenu
      label={label}
      options={values.map((value) => ({ value, label: nameOf(value), count: counts[value] ?? 0 }))}
      chosen={chosen}
      onChange={(wanted) => chooseFilter(facet, wanted)}
    />
  );
}

/** Whether anything is filtered. */
export function hasFilters(filters: SearchFilters): boolean {
  return Object.values(filters).some((values) => values.length > 0);
}

const facetNames = { kinds: 'kind', languages: 'language', countries: 'country' } as const;

/** One facet; left out while it could not narrow anything. */
function Facet<T extends string>(props: {
  readonly facet: keyof typeof facetNames;
  readonly values: readonly T[];
  readonly counts: Readonly<Partial<Record<T, number>>>;
  readonly nameOf: (value: T) => string;
}) {
  const t = useTranslations('search');
  const { facet, values, counts, nameOf } = props;
  const label = t(facetNames[facet]);
  const chosen: readonly string[] = useSearchView((view) => view.filters[facet]) ?? [];
  const offered = values.filter((value) => (counts[value] ?? 0) > 0 || chosen.includes(value));
  if (offered.length < 2 && chosen.length === 0) return null;
  return (
    <div>
      <h2 className={classes(textClass('small', 'strong'), styles['label'])}>{label}</h2>
      <ChipRow label={label}>
        {offered.map((value) => (
          <Chip
            key={value}
            label={nameOf(value)}
            count={counts[value] ?? 0}
            isChosen={chosen.includes(value)}
            onChange={(isChosen) =>
              chooseFilter(facet, isChosen ? [...chosen, value] : chosen.filter((other) => other !== value))
            }
          />
        ))}
      </ChipRow>
    </div>
  );
}
