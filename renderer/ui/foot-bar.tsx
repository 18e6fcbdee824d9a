// Bar at the foot of a screen that stays in sight: how far one is at the left, what leads on at the right. Not on paper.
import type { ReactNode } from 'react';
import styles from './foot-bar.module.css';
import { classes, rowClass } from './layout.ts';

/** The bar, as the last thing on a screen; `state` says how far one is, `children` are its buttons. */
export function FootBar({ state, children }: { readonly state: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={classes(rowClass([8, 16], 'between'), styles['bar'], 'no-print')} data-foot-bar>
      {state}
      <div className={rowClass(8)}>{children}</div>
    </div>
  );
}
