// Decides how icons are drawn: 18 px at the normal size of text, thin lines, never read aloud since words stand beside them.
import type { LucideIcon } from 'lucide-react';
import styles from './icon.module.css';

/** A decorative icon. `size` in px at the normal size of text. */
export function Icon({ of: Drawing, size = 18 }: { readonly of: LucideIcon; readonly size?: number }) {
  const length = `${size / 16}rem`;
  return <Drawing className={styles['icon']} width={length} height={length} strokeWidth={1.75} aria-hidden />;
}
