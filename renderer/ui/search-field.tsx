// The field that narrows a list by words, and the frame with a lens that search fields share.
import { Search } from 'lucide-react';
import { SearchField as AriaSearchField, Input } from 'react-aria-components';
import { Icon } from './icon.tsx';
import { classes, lineClass } from './layout.ts';
import styles from './search-field.module.css';

/** The classes of the frame around a lens and an input; the frame shows the focus of its input. */
export function searchFrameClass(): string {
  return classes(lineClass(8), styles['frame']);
}

/** Words that narrow what is shown below. */
export function SearchField(props: {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (words: string) => void;
}) {
  return (
    <AriaSearchField
      className={classes(searchFrameClass(), styles['inRow'])}
      aria-label={props.label}
      value={props.value}
      onChange={props.onChange}
    >
      <Icon of={Search} />
      <Input placeholder={props.placeholder} autoComplete="off" spellCheck={false} />
    </AriaSearchField>
  );
}
