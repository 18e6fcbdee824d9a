// Filter menu of a facet with many values: a small menu of values with counts, several at once.
import { ChevronDown } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useFormats } from '../text/use-formats.ts';
import { BoxMark } from './choice-mark.tsx';
import styles from './facet-menu.module.css';
import { Icon } from './icon.tsx';
import { classes, lineClass } from './layout.ts';
import menus from './menu.module.css';
import { optionClass } from './pressable.ts';
import { textClass } from './text.ts';

/** One value of a facet. */
type FacetOption = { readonly value: string; readonly label: string; readonly count: number };

/** A menu of values of which any number may be chosen; the button names the chosen ones. */
export function FacetMenu(props: {
  readonly label: string;
  readonly options: readonly FacetOption[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}) {
  const { number, list } = useFormats();
  const names = props.options.filter(({ value }) => props.chosen.includes(value)).map(({ label }) => label);
  return (
    <MenuTrigger>
      <Button
        className={classes(optionClass(), styles['button'])}
        data-chosen={names.length > 0 || undefined}
      >
        <span className={styles['label']}>
          {names.length > 0 ? `${props.label}: ${list(names)}` : props.label}
        </span>
        <Icon of={ChevronDown} size={16} />
      </Button>
      <Popover className={`${menus['popover']} ${styles['popover']}`} offset={4} placement="bottom start">
        <Menu
          className={menus['list'] ?? ''}
          aria-label={props.label}
          selectionMode="multiple"
          selectedKeys={props.chosen}
          onSelectionChange={(keys) =>
            props.onChange(keys === 'all' ? props.options.map(({ value }) => value) : [...keys].map(String))
          }
        >
          {props.options.map((option) => (
            <MenuItem
              key={option.value}
              id={option.value}
              textValue={option.label}
              className={classes(lineClass(8), menus['item'])}
            >
              {({ isSelected }) => (
                <>
                  <BoxMark isOn={isSelected} />
                  <span className={styles['name']}>{option.label}</span>
                  <span className={textClass('small', 'figures')}>{number(option.count)}</span>
                </>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
