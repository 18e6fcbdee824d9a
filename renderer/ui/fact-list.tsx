// List of facts: a name at the left, its value at the right, hairlines between them.
import type { ReactNode } from 'react';
import styles from './fact-list.module.css';

/** The list around facts. */
export function FactList({ children }: { readonly children: ReactNode }) {
  return <dl className={styles['facts']}>{children}</dl>;
}

/** One fact. */
export function Fact(props: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles['fact']}>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
