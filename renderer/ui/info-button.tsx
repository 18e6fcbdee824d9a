// Button with an (i) that shows facts about a text: their age and their source. Overdue facts give it an amber word.
import { Info } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { Badge } from './badge.tsx';
import { IconButton } from './icon-button.tsx';
import styles from './info-button.module.css';
import menus from './menu.module.css';

/** The button; `warning` is the amber word that replaces the (i). */
export function InfoButton(props: {
  readonly name: string;
  readonly warning: string | undefined;
  readonly children: ReactNode;
}) {
  const { name, warning } = props;
  return (
    <DialogTrigger>
      {warning === undefined ? (
        <IconButton icon={Info} name={name} />
      ) : (
        <Button className={styles['warning'] ?? ''} aria-label={`${name}: ${warning}`}>
          <Badge tone="warning">{warning}</Badge>
        </Button>
      )}
      <Popover className={menus['popover'] ?? ''} placement="bottom end" offset={4}>
        <Dialog className={styles['facts'] ?? ''} aria-label={name}>
          {props.children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
