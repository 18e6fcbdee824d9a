// Link to the parent screen: an arrow and the name of its target.
import type { LucideIcon } from 'lucide-react';
import { hrefOf, type Route } from '../app/routes/routes.ts';
import styles from './back-link.module.css';
import { Icon } from './icon.tsx';

/** A link to the screen above. */
export function BackLink(props: {
  readonly icon: LucideIcon;
  readonly route: Route;
  readonly label: string;
  readonly lang?: string;
}) {
  return (
    <a className={styles['link']} href={hrefOf(props.route)}>
      <Icon of={props.icon} size={16} />
      <span lang={props.lang}>{props.label}</span>
    </a>
  );
}
