// Removal of unknown typed filters, and messages about them. Unknown themes are recognised by the resources.
import type { Relaxation, ResourceFacts } from './answer.ts';
import { type FilterName, knownValues, type UnknownFilter } from './filter-reader.ts';
import type { Query } from './parse-query.ts';

/** The query without themes that no resource has, and a message for each unknown value. */
export function settleFilters(
  query: Query,
  resources: ReadonlyMap<string, ResourceFacts>,
): { readonly query: Query; readonly how: readonly Relaxation[] } {
  const { themes: asked, ...others } = query.filters;
  if (query.unknown.length === 0 && !asked) return { query, how: [] };
  const facts = [...resources.values()];
  const themes = sorted(facts.flatMap((resource) => resource.themes));
  const years = sorted(facts.map(({ year }) => year)).reverse();
  const isKnown = (theme: string): boolean => themes.length === 0 || themes.includes(theme);
  const kept = asked?.filter(isKnown) ?? [];
  const wrong = (asked ?? []).filter((theme) => !isKnown(theme));
  const unknown: UnknownFilter[] = [
    ...query.unknown,
    ...wrong.map((value) => ({ name: 'theme' as const, value })),
  ];
  const known: Readonly<Partial<Record<FilterName, readonly string[]>>> = {
    ...knownValues,
    theme: themes,
    year: years,
  };
  return {
    query: { ...query, filters: kept.length > 0 ? { ...others, themes: kept } : others },
    how: unknown.flatMap((filter): Relaxation[] => {
      const values = known[filter.name] ?? [];
      return values.length === 0 ? [] : [{ kind: 'unknown-filter', ...filter, known: values }];
    }),
  };
}

function sorted(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}
