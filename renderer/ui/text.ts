// The few ways words look beside plain text and headings.
import { classes } from './layout.ts';
import styles from './text.module.css';

/**
 * How words look. `quiet` is muted, `note` muted and smaller, `small` muted and smallest. `label` names a field, and
 * `primary` takes the main colour. `strong` and `figures` (digits of one width) add to the others.
 * `measure` limits the line length so that text stays readable.
 */
type TextLook = 'quiet' | 'note' | 'small' | 'label' | 'primary' | 'strong' | 'figures' | 'measure';

/** The classes of words. */
export function textClass(...looks: readonly TextLook[]): string {
  return classes(...looks.map((look) => styles[look]));
}
