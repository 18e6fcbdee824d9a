// Decides how a short list of things to open looks: icon, title, one quiet line.
import type { ReactNode } from 'react';
import type { ResourceKind } from '../../core/kit/catalogue.ts';
import { hrefOf, type Route } from '../app/routes/routes.ts';
import { Icon } from './icon.tsx';
import { kindIcons } from './kind-icon.tsx';
import styles from './row-list.module.css';

/** The list around rows. */
export function RowList({ children }: { readonly children: ReactNode }) {
  return <ul className={styles['list']}>{children}</ul>;
}

/** One row that opens something. */
export function RowLink(props: {
  readonly kind: ResourceKind | 'contact';
  readonly title: string;
  readonly titleLanguage?: string;
  readonly note: string;
  readonly route: Route;
  /** At the right end. */
  readonly end?: ReactNode;
}) {
  return (
    <li>
      <a className={styles['row']} href={hrefOf(props.route)}>
        <span className={styles['icon']}>
          <Icon of={kindIcons[props.kind]} />
        </span>
        <span className={styles['words']}>
          <span className={styles['title']} lang={props.titleLanguage}>
            {props.title}
          </span>
          <span className={styles['note']}>{props.note}</span>
        </span>
        {props.end}
      </a>
    </li>
  );
}
