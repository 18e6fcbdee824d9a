// The one look of a field that is typed into, wherever it is, and of its name.
import styles from './field.module.css';
import { classes } from './layout.ts';
import { textClass } from './text.ts';

/** The classes of an input or a text area. */
export function fieldClass(): string {
  return styles['field'] ?? '';
}

/** The name of a field or of a group of fields, above it. */
export function fieldLabelClass(): string {
  return classes(textClass('label'), styles['label']);
}
