// The one segmented control: joined buttons of which one is chosen, and the look of joined links.
import type { LucideIcon } from 'lucide-react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { Icon } from './icon.tsx';
import styles from './segmented.module.css';

/** One of the values, with its words. */
type Segment<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  readonly icon?: LucideIcon;
};

/** A row of joined buttons of which exactly one is chosen. */
export function Segmented<Value extends string>(props: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Segment<Value>[];
  readonly onChange: (value: Value) => void;
}) {
  return (
    <ToggleButtonGroup
      className={styles['segmented'] ?? ''}
      aria-label={props.label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[props.value]}
      onSelectionChange={(keys) => {
        const found = props.options.find((option) => keys.has(option.value));
        if (found) props.onChange(found.value);
      }}
    >
      {props.options.map((option) => (
        <ToggleButton key={option.value} id={option.value} className={styles['segment'] ?? ''}>
          {option.icon && <Icon of={option.icon} />}
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
