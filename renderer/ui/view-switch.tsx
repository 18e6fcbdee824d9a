// Decides how one of two or three views is chosen: joined buttons, the chosen one filled.
import type { LucideIcon } from 'lucide-react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { Icon } from './icon.tsx';
import styles from './view-switch.module.css';

/** One view. */
export type ViewOption<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  readonly icon?: LucideIcon;
};

/** A row of joined buttons of which exactly one is chosen. */
export function ViewSwitch<Value extends string>(props: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly ViewOption<Value>[];
  readonly onChange: (value: Value) => void;
}) {
  return (
    <ToggleButtonGroup
      className={styles['switch'] ?? ''}
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
        <ToggleButton key={option.value} id={option.value} className={styles['option'] ?? ''}>
          {option.icon && <Icon of={option.icon} />}
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
