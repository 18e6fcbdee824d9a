// The thin line between groups of tools.
import { classes } from '../../ui/layout.ts';
import styles from './tool-gap.module.css';

/** The line. */
export function ToolGap({ className }: { readonly className?: string | undefined }) {
  return <span className={classes(styles['gap'], className)} />;
}
