// The three looks that judge: good and warning in their colours, danger in a dark frame; each on its pale ground.
import styles from './tone.module.css';

/** A judgement. */
export type Tone = 'good' | 'warning' | 'danger';

/** The classes of words on the ground of their tone. */
export function toneClass(tone: Tone): string {
  return styles[tone] ?? '';
}
