// The thin line between groups of tools.
import { classes } from '../../ui/layout.ts';
import styles from './tool-separator.module.css';

/** The line. */
export function ToolSeparator({ className }: { readonly className?: string | undefined }) {
  return <span className={classes(styles['gap'], className)} />;
}
