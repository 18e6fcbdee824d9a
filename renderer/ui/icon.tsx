// Icon: 18 px at the normal text size, thin lines, hidden from screen readers since words are beside it.
import type { LucideIcon } from 'lucide-react';
import styles from './icon.module.css';

/** A decorative icon. `size` in px at the normal size of text. */
export function Icon({ of: Drawing, size = 18 }: { readonly of: LucideIcon; readonly size?: number }) {
  const length = `${size / 16}rem`;
  return <Drawing className={styles['icon']} width={length} height={length} strokeWidth={1.75} aria-hidden />;
}
