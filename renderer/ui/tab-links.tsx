// Row of links below the title for the parts of one thing, with the current one underlined.
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { hrefOf, type Route } from '../app/routes/routes.ts';
import { Icon } from './icon.tsx';
import { classes, rowClass } from './layout.ts';
import styles from './tab-links.module.css';

/** One part: where it opens, what stands behind its name, and how many problems it has, as a number and in words. */
type TabLink = {
  readonly route: Route;
  readonly label: string;
  readonly isCurrent: boolean;
  readonly mark?: ReactNode;
  readonly problems?: number;
  readonly problemWords?: string;
};

/** Links to the parts. */
export function TabLinks({ label, tabs }: { readonly label: string; readonly tabs: readonly TabLink[] }) {
  return (
    <nav className={classes(rowClass([0, 4]), styles['tabs'], 'no-print')} aria-label={label}>
      {tabs.map((tab) => (
        <a
          key={tab.label}
          className={styles['tab']}
          href={hrefOf(tab.route)}
          aria-current={tab.isCurrent ? 'page' : undefined}
        >
          {tab.label}
          {tab.mark}
          {tab.problems !== undefined && tab.problems > 0 && (
            <span className={styles['count']}>
              <Icon of={TriangleAlert} size={14} />
              <span aria-hidden>{tab.problems}</span>
              <span className="visually-hidden">{tab.problemWords}</span>
            </span>
          )}
        </a>
      ))}
    </nav>
  );
}
