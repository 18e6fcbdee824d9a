// Menu of several actions behind one button.
import type { LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Icon } from './icon.tsx';
import { classes, lineClass } from './layout.ts';
import menus from './menu.module.css';

/** One thing that can be done. */
type MenuAction = {
  readonly id: string;
  readonly icon: LucideIcon;
  readonly words: string;
  readonly act: () => void;
};

/** The menu; `children` is the button, `name` what the list is called. `onOpen` comes before the actions are shown. */
export function ActionMenu(props: {
  readonly name: string;
  readonly actions: readonly MenuAction[];
  readonly onOpen?: () => void;
  readonly children: ReactElement;
}) {
  const { name, actions, onOpen, children } = props;
  return (
    <MenuTrigger
      onOpenChange={(isOpen) => {
        if (isOpen) onOpen?.();
      }}
    >
      {children}
      <Popover className={menus['popover'] ?? ''} offset={4} placement="bottom end">
        <Menu
          className={menus['list'] ?? ''}
          aria-label={name}
          onAction={(key) => actions.find(({ id }) => id === key)?.act()}
        >
          {actions.map(({ id, icon, words }) => (
            <MenuItem key={id} id={id} textValue={words} className={classes(lineClass(8), menus['item'])}>
              <Icon of={icon} />
              <span>{words}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
