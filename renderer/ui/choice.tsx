// Select with few values: a button that opens a short list.
import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import styles from './choice.module.css';
import { fieldLabelClass } from './field.ts';
import { Icon } from './icon.tsx';
import { classes, lineClass } from './layout.ts';
import menus from './menu.module.css';
import { textClass } from './text.ts';

/** One value that can be chosen; `lang` when its words are in another language than the page. */
export type ChoiceOption<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  readonly lang?: string;
};

/** What a choice takes. The label is spoken; `hasVisibleLabel` shows it before the button. */
export type ChoiceProps<Value extends string> = {
  readonly label: string;
  readonly hasVisibleLabel?: boolean;
  readonly options: readonly ChoiceOption<Value>[];
  readonly value: Value | undefined;
  readonly placeholder?: string;
  readonly onChange: (value: Value) => void;
  /** Shown in the button in place of the chosen words. */
  readonly shown?: ReactNode;
  readonly isDisabled?: boolean;
  /** A field of a form: it takes all the room there is, for long words, and its label stands above. */
  readonly isWide?: boolean;
};

/** A list of values behind a button. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, options, value, onChange, shown, hasVisibleLabel = false } = props;
  return (
    <Select
      className={styles['choice'] ?? ''}
      value={value ?? null}
      onChange={(key) => {
        const found = options.find((option) => option.value === key);
        if (found) onChange(found.value);
      }}
      isDisabled={props.isDisabled ?? false}
      data-wide={props.isWide || undefined}
      {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
      {...(hasVisibleLabel ? {} : { 'aria-label': label })}
    >
      {hasVisibleLabel && (
        <Label className={props.isWide ? fieldLabelClass() : textClass('note')}>{label}</Label>
      )}
      <Button className={styles['button'] ?? ''}>
        {shown ?? (
          <SelectValue className={styles['value'] ?? ''}>
            {({ defaultChildren, selectedText }) => selectedText || defaultChildren}
          </SelectValue>
        )}
        <Icon of={ChevronDown} size={16} />
      </Button>
      <Popover className={`${menus['popover']} ${styles['popover']}`} offset={4}>
        <ListBox
          className={menus['list'] ?? ''}
          items={options.map((option) => ({ ...option, id: option.value }))}
        >
          {(option) => (
            <ListBoxItem
              className={`${classes(lineClass(8), menus['item'])} ${menus['chosen']}`}
              id={option.value}
              textValue={option.label}
            >
              {({ isSelected }) => (
                <>
                  <span className={menus['tick']}>{isSelected && <Icon of={Check} size={16} />}</span>
                  <span lang={option.lang}>{option.label}</span>
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
