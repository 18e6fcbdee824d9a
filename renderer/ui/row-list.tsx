// Short list of things to open: icon, title, one quiet line.
import type { ComponentProps, ReactNode } from 'react';
import type { ResourceKind } from '../../core/kit/catalogue.ts';
import { hrefOf, type Route } from '../app/routes/routes.ts';
import { cardClass } from './card.ts';
import { Icon } from './icon.tsx';
import { kindIcons } from './kind-icon.tsx';
import { classes, lineClass, stackClass } from './layout.ts';
import styles from './row-list.module.css';
import { textClass } from './text.ts';

/** The list around rows, with a fine line between them; numbered steps are an `ol`. */
export function RowList({
  as: List = 'ul',
  children,
  ...rest
}: ComponentProps<'ul'> & { readonly as?: 'ul' | 'ol' }) {
  return (
    <List
      {...(rest as ComponentProps<'ul'> & ComponentProps<'ol'>)}
      className={classes(cardClass(), styles['list'])}
    >
      {children}
    </List>
  );
}

/** A row that is a link as a whole. */
export function RowItem({ className, ...rest }: ComponentProps<'a'>) {
  return (
    <li>
      <a {...rest} className={classes(styles['row'], className)} />
    </li>
  );
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
    <RowItem className={lineClass(12)} href={hrefOf(props.route)}>
      <span className={textClass('primary')}>
        <Icon of={kindIcons[props.kind]} />
      </span>
      <span className={classes(stackClass(0), styles['words'])}>
        <span className={styles['title']} lang={props.titleLanguage}>
          {props.title}
        </span>
        <span className={textClass('note', 'figures')}>{props.note}</span>
      </span>
      {props.end}
    </RowItem>
  );
}
