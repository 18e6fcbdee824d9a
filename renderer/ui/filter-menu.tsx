// One button for all facets that have no place on the screen: a menu of their values with counts, several at once.
import { ListFilter } from 'lucide-react';
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { useFormats } from '../text/use-formats.ts';
import { BoxMark, DotMark } from './choice-mark.tsx';
import styles from './filter-menu.module.css';
import { Icon } from './icon.tsx';
import { classes, lineClass } from './layout.ts';
import menus from './menu.module.css';
import { optionClass } from './pressable.ts';
import { textClass } from './text.ts';

/** One group of the menu; of a single one exactly one value is chosen. */
type FilterGroup = {
  readonly id: string;
  readonly label: string;
  readonly isSingle?: boolean;
  readonly options: readonly { readonly value: string; readonly label: string; readonly count?: number }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
};

/** The button and its menu. */
export function FilterMenu({
  label,
  groups,
}: {
  readonly label: string;
  readonly groups: readonly FilterGroup[];
}) {
  const { number } = useFormats();
  return (
    <MenuTrigger>
      <Button className={classes(optionClass(), styles['button'])}>
        <Icon of={ListFilter} size={16} />
        {label}
      </Button>
      <Popover className={`${menus['popover']} ${styles['popover']}`} offset={4} placement="bottom end">
        <Menu className={styles['menu'] ?? ''} aria-label={label}>
          {groups.map(({ id, isSingle = false, options, chosen, onChange, ...group }) => (
            <MenuSection
              key={id}
              className={styles['section'] ?? ''}
              selectionMode={isSingle ? 'single' : 'multiple'}
              disallowEmptySelection={isSingle}
              selectedKeys={chosen.map((value) => `${id} ${value}`)}
              onSelectionChange={(keys) =>
                onChange(
                  options
                    .map(({ value }) => value)
                    .filter((value) => keys === 'all' || keys.has(`${id} ${value}`)),
                )
              }
            >
              <Header className={classes(textClass('small', 'strong'), styles['name'])}>{group.label}</Header>
              {options.map((option) => (
                <MenuItem
                  key={option.value}
                  id={`${id} ${option.value}`}
                  textValue={option.label}
                  shouldCloseOnSelect={false}
                  className={classes(lineClass(8), menus['item'])}
                >
                  {({ isSelected }) => (
                    <>
                      {isSingle ? <DotMark /> : <BoxMark isOn={isSelected} />}
                      <span className={styles['value']}>{option.label}</span>
                      {option.count !== undefined && (
                        <span className={textClass('small', 'figures')}>{number(option.count)}</span>
                      )}
                    </>
                  )}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
