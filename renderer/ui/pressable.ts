// The look of what is pressed to choose: answers and filters with a line around them, and plain items of a list.
import styles from './pressable.module.css';

/** An answer, a filter or a tick box: a line around it, filled when it is chosen. */
export function optionClass(): string {
  return styles['option'] ?? '';
}

/** An item of a list, such as a heading of a document: without a line, filled where a person is. */
export function itemClass(): string {
  return styles['item'] ?? '';
}
