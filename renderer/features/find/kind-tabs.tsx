// The kinds of hits as one line of counted tabs, of which one is chosen.
import { useLayoutEffect, useRef } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { Facets, HitKind } from '../../../core/search/answer.ts';
import { useFormats } from '../../text/use-formats.ts';
import styles from './kind-tabs.module.css';
import { changeSearch, filtersOf, type SearchRoute, withFilter } from './search-address.ts';

/** In the order of need: whom to call first. */
export const kindOrder: readonly HitKind[] = [
  'contact',
  'report',
  'checklist',
  'module',
  'slides',
  'term',
  'note',
];

/** The tabs; kinds without a hit are left out. `onFit` hears whether all of them have room; else the line scrolls. */
export function KindTabs(props: {
  readonly route: SearchRoute;
  readonly facets: Facets;
  readonly onFit: (isFitting: boolean) => void;
}) {
  const t = useTranslations('search');
  const { route, facets, onFit } = props;
  const line = useRef<HTMLDivElement>(null);
  const chosen = filtersOf(route).kinds ?? [];
  const choose = (kinds: readonly HitKind[]): void =>
    changeSearch((shown) => withFilter(shown, 'kinds', kinds));
  const all = kindOrder.reduce((sum, kind) => sum + (facets.kinds[kind] ?? 0), 0);
  const offered = kindOrder.filter((kind) => (facets.kinds[kind] ?? 0) > 0 || chosen.includes(kind));
  useLayoutEffect(() => {
    const element = line.current;
    if (!element) return undefined;
    const measure = (): void => {
      const isFitting = element.scrollWidth <= element.clientWidth;
      element.toggleAttribute('data-cut', !isFitting);
      onFit(isFitting);
    };
    const observer = new ResizeObserver(measure);
    for (const each of [element, ...element.children]) observer.observe(each);
    return () => observer.disconnect();
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw and speak a form where there is none
    <div ref={line} role="group" aria-label={t('kind')} className={styles['tabs']} data-kind-tabs>
      <Tab name={t('all')} count={all} isChosen={chosen.length === 0} onChoose={() => choose([])} />
      {offered.map((kind) => (
        <Tab
          key={kind}
          name={t(`kinds.${kind}`)}
          count={facets.kinds[kind] ?? 0}
          isChosen={chosen.includes(kind)}
          onChoose={() => choose(chosen.includes(kind) ? [] : [kind])}
        />
      ))}
    </div>
  );
}

function Tab(props: {
  readonly name: string;
  readonly count: number;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}) {
  const { number } = useFormats();
  return (
    <ToggleButton className={styles['tab'] ?? ''} isSelected={props.isChosen} onChange={props.onChoose}>
      {props.name} {number(props.count)}
    </ToggleButton>
  );
}
