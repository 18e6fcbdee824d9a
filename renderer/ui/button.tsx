// Buttons: one main action per screen, quiet ones beside it, plain ones inside text and rows.
import type { LucideIcon } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './button.module.css';
import { Icon } from './icon.tsx';

/** How loud a button is. */
export type ButtonLook = 'main' | 'quiet' | 'plain';

/** What a button takes; everything of React Aria's button, an icon before the words, and how loud it is. */
type ButtonProps = Omit<AriaButtonProps, 'children' | 'className'> & {
  readonly children?: ReactNode;
  readonly icon?: LucideIcon;
  readonly look?: ButtonLook;
  /** At least 44 px high, for what is done with phone numbers. */
  readonly isTall?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
};

/** A button with words. */
export function Button({ children, icon, look = 'quiet', isTall = false, ...rest }: ButtonProps) {
  const className = [styles['button'], styles[look], isTall ? styles['tall'] : ''].join(' ');
  return (
    <AriaButton {...rest} className={className}>
      {icon && <Icon of={icon} />}
      {children}
    </AriaButton>
  );
}

/** The main action where there is nothing else to do. */
export function MainButton(props: { readonly onPress: () => void; readonly children: ReactNode }) {
  return <Button {...props} look="main" />;
}

/** The classes of a button, for a link that looks like one. */
export function buttonClass(look: ButtonLook, isTall = false): string {
  return [styles['button'], styles[look], isTall ? styles['tall'] : ''].join(' ');
}
