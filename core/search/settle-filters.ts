// Removal of unknown typed filters, and messages about them. Themes are recognised by the resources, names of kits by the kits.
import type { NamedKit, Relaxation, ResourceFacts } from './answer.ts';
import { type FilterName, knownValues, type UnknownFilter } from './filter-reader.ts';
import { foldWord } from './fold.ts';
import type { Query } from './parse-query.ts';

/** The query with ids for the names of kits, without themes and kits that are not there, and a message for each unknown value. */
export function settleFilters(
  query: Query,
  resources: ReadonlyMap<string, ResourceFacts>,
  kits: readonly NamedKit[] = [],
): { readonly query: Query; readonly how: readonly Relaxation[] } {
  const { themes: asked, kits: named, ...others } = query.filters;
  if (query.unknown.length === 0 && !asked && !named) return { query, how: [] };
  const facts = [...resources.values()];
  const themes = sorted(facts.flatMap((resource) => resource.themes));
  const years = sorted(facts.map(({ year }) => year)).reverse();
  const isKnown = (theme: string): boolean => themes.length === 0 || themes.includes(theme);
  const kept = asked?.filter(isKnown) ?? [];
  const wrong = (asked ?? []).filter((theme) => !isKnown(theme));
  const meant = (named ?? []).map((name) => ({ name, ids: kitsNamed(name, kits) }));
  const ids = [...new Set(meant.flatMap((kit) => kit.ids))];
  const unknown: UnknownFilter[] = [
    ...query.unknown,
    ...wrong.map((value) => ({ name: 'theme' as const, value })),
    ...meant.flatMap((kit) => (kit.ids.length > 0 ? [] : [{ name: 'from' as const, value: kit.name }])),
  ];
  const known: Readonly<Partial<Record<FilterName, readonly string[]>>> = {
    ...knownValues,
    theme: themes,
    year: years,
    from: kits.map(({ id }) => id),
  };
  const filters = {
    ...others,
    ...(kept.length > 0 && { themes: kept }),
    ...(ids.length > 0 && { kits: ids }),
  };
  return {
    query: { ...query, filters },
    how: unknown.flatMap((filter): Relaxation[] => {
      const values = known[filter.name] ?? [];
      return values.length === 0 ? [] : [{ kind: 'unknown-filter', ...filter, known: values }];
    }),
  };
}

/** The kit with this id, else the kits with a word in their titles that begins with this. */
function kitsNamed(name: string, kits: readonly NamedKit[]): readonly string[] {
  const lowered = name.toLowerCase();
  if (kits.some(({ id }) => id === lowered)) return [lowered];
  const begin = foldWord(name);
  const isNamed = ({ titles }: NamedKit): boolean =>
    titles.some((title) => title.split(/[^\p{L}\p{N}]+/u).some((word) => foldWord(word).startsWith(begin)));
  return kits.filter(isNamed).map(({ id }) => id);
}

function sorted(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}
