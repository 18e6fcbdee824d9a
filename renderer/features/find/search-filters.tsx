// Filters of the results: behind one button, and those that are chosen as chips that can be taken off.
import { ChevronDown, X } from 'lucide-react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { type Country, countrySchema } from '../../../core/base/country.ts';
import { type Language, languages } from '../../../core/base/language.ts';
import type { Facets, HitKind } from '../../../core/search/answer.ts';
import { useLibraryStore } from '../../data/db/library-store.ts';
import { saveSettings, useIsTranslationSearched } from '../../data/user-data/settings.ts';
import { useThemeName } from '../../text/theme-name.ts';
import { useKitName } from '../../text/use-kit-name.ts';
import { Button } from '../../ui/button.tsx';
import { Chip, ChipRow } from '../../ui/chip.tsx';
import { Icon } from '../../ui/icon.tsx';
import { classes, rowClass, stackClass } from '../../ui/layout.ts';
import menus from '../../ui/menu.module.css';
import { textClass } from '../../ui/text.ts';
import { kindOrder } from './kind-tabs.tsx';
import {
  changeSearch,
  type FacetName,
  filtersOf,
  isEveryLanguage,
  type SearchRoute,
  withFilter,
  withoutFilters,
} from './search-address.ts';
import styles from './search-filters.module.css';

const facetOrder = ['kinds', 'languages', 'countries', 'themes', 'years', 'kits'] as const;
const labels = {
  kinds: 'kind',
  languages: 'language',
  countries: 'country',
  themes: 'theme',
  years: 'year',
  kits: 'from',
} as const satisfies Record<FacetName, string>;

/** What the filters take; counts are those of the answer shown. */
type FilterProps = { readonly route: SearchRoute; readonly facets: Facets };

/** The button with the filters. `hasKinds` where there is no line of tabs for them; `hasTranslated` where translation changes something. */
export function FilterButton(
  props: FilterProps & { readonly hasKinds: boolean; readonly hasTranslated: boolean },
) {
  const t = useTranslations('search');
  const isTranslated = useIsTranslationSearched();
  const offered = facetOrder.filter((facet) => props.hasKinds || facet !== 'kinds');
  return (
    <DialogTrigger>
      <Button look="plain" data-filter-button>
        {t('filter')}
        <Icon of={ChevronDown} size={16} />
      </Button>
      <Popover className={`${menus['popover']} ${styles['popover']}`} offset={4} placement="bottom end">
        <Dialog className={classes(stackClass(12, 'start'), styles['filters'])} aria-label={t('filters')}>
          {offered.map((facet) => (
            <Facet key={facet} facet={facet} route={props.route} facets={props.facets} />
          ))}
          {(props.hasTranslated || !isTranslated) && (
            <Chip
              label={t('alsoTranslated')}
              isChosen={isTranslated}
              onChange={(isTranslationSearched) => void saveSettings({ isTranslationSearched })}
            />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** The filters that are chosen, each with its x; nothing while there are none. `hasKinds` where no tab shows the chosen kind. */
export function ChosenFilters({
  route,
  hasKinds,
}: {
  readonly route: SearchRoute;
  readonly hasKinds: boolean;
}) {
  const t = useTranslations('search');
  const nameOf = useValueName();
  const filters = filtersOf(route);
  const chosen = facetOrder
    .filter((facet) => hasKinds || facet !== 'kinds')
    .flatMap((facet) => (filters[facet] ?? []).map((value) => ({ facet, value })));
  const hasEvery = isEveryLanguage(route);
  if (chosen.length === 0 && !hasEvery) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw and speak a form where there is none
    <div role="group" aria-label={t('chosenFilters')} className={rowClass([4, 8])}>
      {chosen.map(({ facet, value }) => (
        <Removable
          key={`${facet} ${value}`}
          name={nameOf(facet, value)}
          onRemove={() =>
            changeSearch((shown) =>
              withFilter(
                shown,
                facet,
                (filtersOf(shown)[facet] ?? []).filter((other) => other !== value),
              ),
            )
          }
        />
      ))}
      {hasEvery && (
        <Removable
          name={t('everyLanguage')}
          onRemove={() => changeSearch((shown) => ({ ...shown, all: undefined }))}
        />
      )}
      {chosen.length > 1 && (
        <Button look="plain" onPress={() => changeSearch(withoutFilters)}>
          {t('clearFilters')}
        </Button>
      )}
    </div>
  );
}

function Removable({ name, onRemove }: { readonly name: string; readonly onRemove: () => void }) {
  const t = useTranslations('search');
  return (
    <button
      type="button"
      className={styles['chosen']}
      aria-label={t('removeFilter', { filter: name })}
      onClick={onRemove}
    >
      {name}
      <Icon of={X} size={14} />
    </button>
  );
}

/** One facet as chips; left out while it could not narrow anything. */
function Facet({ facet, route, facets }: FilterProps & { readonly facet: FacetName }) {
  const t = useTranslations('search');
  const nameOf = useValueName();
  const kitCount = useLibraryStore((state) => state.ready?.parts.length) ?? 0;
  const counts: Readonly<Partial<Record<string, number>>> = facets[facet];
  const chosen: readonly string[] = filtersOf(route)[facet] ?? [];
  const values = useValues(facet, counts, chosen);
  if ((values.length < 2 && chosen.length === 0) || (facet === 'kits' && kitCount < 2)) return null;
  const label = t(labels[facet]);
  return (
    <div data-facet={facet}>
      <h2 className={classes(textClass('small', 'strong'), styles['label'])}>{label}</h2>
      <ChipRow label={label}>
        {values.map((value) => (
          <Chip
            key={value}
            label={nameOf(facet, value)}
            count={counts[value] ?? 0}
            isChosen={chosen.includes(value)}
            onChange={(isChosen) =>
              changeSearch((shown) =>
                withFilter(
                  shown,
                  facet,
                  isChosen ? [...chosen, value] : chosen.filter((other) => other !== value),
                ),
              )
            }
          />
        ))}
      </ChipRow>
    </div>
  );
}

/** The values of a facet that have a hit or are chosen: in the order of the program, themes by name, the newest year first. */
function useValues(
  facet: FacetName,
  counts: Readonly<Partial<Record<string, number>>>,
  chosen: readonly string[],
): readonly string[] {
  const orders: Partial<Record<FacetName, readonly string[]>> = {
    kinds: kindOrder,
    languages,
    countries: countrySchema.options,
  };
  const there = [...new Set([...Object.keys(counts), ...chosen])].sort();
  if (facet === 'years') there.reverse();
  return (orders[facet] ?? there).filter((value) => there.includes(value));
}

/** Names a value of a facet. */
function useValueName(): (facet: FacetName, value: string) => string {
  const t = useTranslations('search');
  const common = useTranslations('common');
  const themeName = useThemeName();
  const kitName = useKitName();
  const [languageName, countryName, kindName] = [
    (each: Language) => common(`languages.${each}`),
    (each: Country) => common(`countries.${each}`),
    (each: HitKind) => t(`kinds.${each}`),
  ];
  return (facet, value) => {
    switch (facet) {
      case 'kinds':
        return kindName(value as HitKind);
      case 'languages':
        return languageName(value as Language);
      case 'countries':
        return countryName(value as Country);
      case 'themes':
        return themeName(value);
      case 'years':
        return value;
      case 'kits':
        return kitName(value).text;
    }
  };
}
