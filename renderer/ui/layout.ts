// Layouts every screen is built from: stacks, rows that wrap, and single lines.
import styles from './layout.module.css';

/** A distance of the scale in `styles/tokens.css`, named by its pixels at the usual text size. */
type Gap = 0 | 4 | 8 | 12 | 16 | 24 | 32;

/** One distance for both directions, or first the one between lines and then the one within a line. */
type Gaps = Gap | readonly [Gap, Gap];

/** Alignment of the items of a row, across it and along it. By default they are in the middle of its height, at its start. */
type RowAlign = 'top' | 'bottom' | 'baseline' | 'between' | 'middle' | 'end';

/** Joins class names and leaves out those that are missing. */
export function classes(...names: readonly (string | undefined | false)[]): string {
  return names.filter(Boolean).join(' ');
}

/** Items below each other, as wide as the stack unless `align` keeps them at their own width. */
export function stackClass(gaps: Gaps, align?: 'start' | 'center'): string {
  return classes(styles['stack'], gapClasses(gaps), align && styles[`stack-${align}`]);
}

/** Items beside each other that go on in the next line when there is no room. */
export function rowClass(gaps: Gaps, ...aligns: readonly RowAlign[]): string {
  return classes(styles['row'], lineClass(gaps, ...aligns));
}

/** Items beside each other in one line, whatever its width. */
export function lineClass(gaps: Gaps, ...aligns: readonly RowAlign[]): string {
  return classes(styles['line'], gapClasses(gaps), ...aligns.map((align) => styles[align]));
}

function gapClasses(gaps: Gaps): string {
  const [between, within] = typeof gaps === 'number' ? [gaps, gaps] : gaps;
  return classes(styles[`y${between}`], styles[`x${within}`]);
}
