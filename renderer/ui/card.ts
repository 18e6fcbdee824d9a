// A card: a surface with a fine line around it, for what stands for itself.
import styles from './card.module.css';
import { classes } from './layout.ts';

/** A card that floats over the page, for a short message with a button at its end. */
export function floatingCardClass(): string {
  return styles['floating'] ?? '';
}

/** The classes of a card; without a padding it ends where its content ends. */
export function cardClass(padding?: 12 | 16 | 24): string {
  return classes(styles['card'], padding && styles[`padding-${padding}`]);
}
