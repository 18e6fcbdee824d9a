// A virtual list of thousands of rows that renders only the visible ones. Keyboards and screen readers reach all of them.
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { isInSight, rowOffsets, visibleRows } from './row-offsets.ts';
import { scrollerOf, useVisibleRange, type VisibleRange, visibleRangeNow } from './use-visible-range.ts';
import styles from './virtual-list.module.css';

/** A row of the list; `props` belong to its element, a list item. */
export type VirtualRow = {
  readonly index: number;
  readonly props: {
    readonly ref: (element: HTMLLIElement | null) => void;
    readonly 'data-index': number;
    readonly 'aria-setsize': number;
    readonly 'aria-posinset': number;
    readonly style: { readonly transform: string };
  };
};

/** Rows beyond the sight that are there already. */
const spareRows = 6;

/**
 * A list. Every row holds one link, by which arrows, Home and End go from row to row. `shown` is the row that must be in view at
 * first. `guess` is the height of a row that was not measured yet, in pixels, with the gap below it.
 */
export function VirtualList(props: {
  readonly keys: readonly string[];
  readonly guess: number;
  readonly className: string | undefined;
  readonly shown: string | undefined;
  readonly children: (row: VirtualRow) => ReactNode;
}) {
  const { keys, guess, shown } = props;
  const list = useRef<HTMLUListElement>(null);
  const visible = useVisibleRange(list);
  const { heights, measure } = useHeights(list);
  const offsets = useMemo(() => rowOffsets(keys, heights, guess), [keys, heights, guess]);
  const [focused, setFocused] = useState<number>();
  const isWanted = useRef(false);
  const held = useHeld();
  const rows = visibleRows(offsets, visible, spareRows, focused === undefined ? [] : [focused]);
  const start = shown === undefined ? -1 : keys.indexOf(shown);
  useStart(list, start, offsets);
  useKeptInSight(list, focused ?? start, offsets);
  // The row that keys led to takes the focus once it is there, and stays in sight whatever moves it or makes the window lower.
  useLayoutEffect(() => {
    const link = held.current === undefined ? undefined : linkIn(list.current, held.current);
    if (!link) return;
    if (isWanted.current) link.focus({ preventScroll: true });
    isWanted.current = false;
    if (link === document.activeElement) intoView(link);
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const present = Number(document.activeElement?.closest('li')?.dataset['index'] ?? Number.NaN);
    const next = nextIndex(event.key, present, keys.length);
    if (next === undefined) return;
    event.preventDefault();
    isWanted.current = true;
    held.current = next;
    setFocused(next);
    const from = offsets[next] ?? 0;
    scrollToRow(list.current, { from, to: offsets[next + 1] ?? from }, visible);
  };
  return (
    <ul
      ref={list}
      className={`${styles['list']} ${props.className ?? ''}`}
      style={{ height: offsets[keys.length] ?? 0 }}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => {
        const index = target.closest('li')?.dataset['index'];
        if (index !== undefined) setFocused(Number(index));
      }}
    >
      {rows.map((index) =>
        props.children({
          index,
          props: {
            ref: measure,
            'data-index': index,
            'aria-setsize': keys.length,
            'aria-posinset': index + 1,
            style: { transform: `translateY(${offsets[index] ?? 0}px)` },
          },
        }),
      )}
    </ul>
  );
}

function nextIndex(key: string, present: number, count: number): number | undefined {
  if (Number.isNaN(present)) return undefined;
  const next = { ArrowDown: present + 1, ArrowUp: present - 1, Home: 0, End: count - 1 }[key];
  return next === undefined || next < 0 || next >= count ? undefined : next;
}

function linkIn(list: HTMLElement | null, index: number): HTMLElement | undefined {
  return list?.querySelector<HTMLElement>(`li[data-index="${index}"] a`) ?? undefined;
}

function intoView(link: HTMLElement | undefined): void {
  link?.closest('li')?.scrollIntoView({ block: 'nearest' });
}

function scrollToRow(list: HTMLElement | null, row: VisibleRange, visible: VisibleRange): void {
  if (!list || (row.from >= visible.from && row.to <= visible.to)) return;
  const by = row.from < visible.from ? row.from - visible.from : row.to - visible.to;
  scrollerOf(list).scrollTop += by;
}

/** When the list comes, the row that was shown before is in sight. */
function useStart(list: RefObject<HTMLElement | null>, index: number, offsets: Float64Array): void {
  const isDone = useRef(false);
  useLayoutEffect(() => {
    if (isDone.current || !list.current) return;
    isDone.current = true;
    if (index < 0) return;
    const scroller = scrollerOf(list.current);
    const top = list.current.getBoundingClientRect().top + (offsets[index] ?? 0);
    const clip = scroller.getBoundingClientRect();
    if (top < Math.max(0, clip.top) || top > Math.min(innerHeight, clip.bottom) - 100)
      scroller.scrollTop += top - clip.top - clip.height / 3;
  }, [list, index, offsets]);
}

/**
 * Keeps the row with the focus, or the one the list came with, in sight when rows are measured and move it. A row that was out of sight
 * before, because a person scrolled on, stays where it is.
 */
function useKeptInSight(list: RefObject<HTMLElement | null>, index: number, offsets: Float64Array): void {
  const before = useRef(offsets);
  useLayoutEffect(() => {
    const was = before.current;
    before.current = offsets;
    if (was === offsets || index < 0 || !list.current) return;
    // Measured, since the list scrolled for this row a moment ago and has not heard of it yet.
    if (isInSight(was, index, visibleRangeNow(list.current))) intoView(linkIn(list.current, index));
  }, [list, index, offsets]);
}

/** The row that keys led to, until a person scrolls by other means: whatever moves it, it stays in sight. */
function useHeld(): RefObject<number | undefined> {
  const held = useRef<number>(undefined);
  useEffect(() => {
    const letGo = (): void => {
      held.current = undefined;
    };
    const options = { capture: true, passive: true };
    // Other keys scroll too, as PageDown does; those that lead to a row hold it again.
    const names = ['wheel', 'pointerdown', 'keydown'] as const;
    for (const name of names) addEventListener(name, letGo, options);
    return () => {
      for (const name of names) removeEventListener(name, letGo, options);
    };
  }, []);
  return held;
}

/** The heights of rows, measured while they are there. */
function useHeights(list: RefObject<HTMLElement | null>): {
  readonly heights: ReadonlyMap<string, number>;
  readonly measure: (element: HTMLLIElement | null) => void;
} {
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map());
  const observer = useRef<ResizeObserver>(undefined);
  const gap = useRef(0);
  observer.current ??= new ResizeObserver((entries) => {
    const found = entries.flatMap(({ target }) => {
      const key = target.getAttribute('data-key');
      const height = target.getBoundingClientRect().height;
      return key === null || height === 0 ? [] : [[key, height + gap.current] as const];
    });
    setHeights((before) =>
      found.every(([key, height]) => before.get(key) === height) ? before : new Map([...before, ...found]),
    );
  });
  useLayoutEffect(() => {
    gap.current = list.current ? Number.parseFloat(getComputedStyle(list.current).rowGap) || 0 : 0;
  }, [list]);
  useEffect(() => () => observer.current?.disconnect(), []);
  const measure = useCallback((element: HTMLLIElement | null) => {
    if (!element) return;
    observer.current?.observe(element);
    const watched = observer.current;
    return () => watched?.unobserve(element);
  }, []);
  return { heights, measure };
}
