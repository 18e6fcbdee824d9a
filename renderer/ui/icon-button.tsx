// Button without words. Its name is in the tooltip and for screen readers.
import type { LucideIcon } from 'lucide-react';
import type { Ref } from 'react';
import { Button as AriaButton, type ButtonProps, Tooltip, TooltipTrigger } from 'react-aria-components';
import { Icon } from './icon.tsx';
import styles from './icon-button.module.css';

/** What an icon button takes; `name` is its accessible name and its tooltip. */
type IconButtonProps = Omit<ButtonProps, 'children' | 'className' | 'aria-label'> & {
  readonly icon: LucideIcon;
  readonly name: string;
  readonly isChosen?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
};

/** A square button with an icon, a name and a tooltip. */
export function IconButton({ icon, name, isChosen = false, ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={300} closeDelay={100}>
      <AriaButton
        {...rest}
        aria-label={name}
        className={styles['button'] ?? ''}
        data-chosen={isChosen || undefined}
      >
        <Icon of={icon} />
      </AriaButton>
      <Tooltip className={styles['tooltip'] ?? ''} offset={6}>
        {name}
      </Tooltip>
    </TooltipTrigger>
  );
}
