// Words about a mistake in a form: a bar and an icon beside them, in the colour of text. Red belongs to the emergency numbers.
import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import styles from './problem-words.module.css';

/** What is wrong with a field or a row. */
export function ProblemWords({ children }: { readonly children: ReactNode }) {
  return (
    <span className={styles['words']}>
      <Icon of={CircleAlert} />
      <span>{children}</span>
    </span>
  );
}
