// A row of Home: icon, title, and a quiet note at the right end, all one link.
import type { ReactNode } from 'react';
import type { ResourceKind } from '../../../core/kit/catalogue.ts';
import { hrefOf, type Route } from '../../app/routes/routes.ts';
import { Icon } from '../../ui/icon.tsx';
import { kindIcons } from '../../ui/kind-icon.tsx';
import { classes } from '../../ui/layout.ts';
import { textClass } from '../../ui/text.ts';
import styles from './home-row.module.css';

/** The row. */
export function HomeRow(props: {
  readonly kind: ResourceKind | 'contact';
  readonly title: string;
  readonly titleLanguage?: string;
  readonly note: string;
  readonly route: Route;
}) {
  return (
    <li>
      <a className={styles['row']} href={hrefOf(props.route)}>
        <Icon of={kindIcons[props.kind]} />
        <span className={styles['title']} lang={props.titleLanguage} title={props.title}>
          {props.title}
        </span>
        <span className={textClass('small', 'figures')}>{props.note}</span>
      </a>
    </li>
  );
}

/** Quiet words where there are no rows yet. */
export function HomeRowText({ children }: { readonly children: ReactNode }) {
  return <p className={classes(textClass('quiet'), styles['row'])}>{children}</p>;
}

/** A group of rows with a small heading. */
export function HomeGroup(props: {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <section aria-labelledby={props.id}>
      <h2 className={styles['heading']} id={props.id}>
        {props.title}
      </h2>
      {props.children}
    </section>
  );
}
