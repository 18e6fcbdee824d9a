// Disclosure: content that is seldom needed, folded behind its name.
import type { ComponentProps, ReactNode } from 'react';
import styles from './disclosure.module.css';

/** Content behind a name that is pressed; everything else is that of `details`. */
export function Disclosure({
  name,
  children,
  ...rest
}: ComponentProps<'details'> & { readonly name: ReactNode }) {
  return (
    <details {...rest} className={styles['disclosure']}>
      <summary>{name}</summary>
      {children}
    </details>
  );
}
