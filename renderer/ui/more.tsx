// What is seldom needed, folded behind its name.
import type { ComponentProps, ReactNode } from 'react';
import styles from './more.module.css';

/** Content behind a name that is pressed; everything else is that of `details`. */
export function More({ name, children, ...rest }: ComponentProps<'details'> & { readonly name: ReactNode }) {
  return (
    <details {...rest} className={styles['more']}>
      <summary>{name}</summary>
      {children}
    </details>
  );
}
