// Navigation rail at the left: screens above, the kit below.
import { useTranslations } from 'use-intl';
import { SheetCount } from '../../features/shared/answer-sheet/sheet-count.tsx';
import { Icon } from '../../ui/icon.tsx';
import { classes } from '../../ui/layout.ts';
import { type RouteRow, routeTable } from '../routes/route-table.ts';
import { entryOf, hrefOf, type Route, type Screen } from '../routes/routes.ts';
import { KitLine } from './kit-line.tsx';
import { LockEntry } from './lock-entry.tsx';
import { LeaveNoTrace, NoTraceMark } from './no-trace.tsx';
import styles from './rail.module.css';
import { SwitchPersonEntry } from './switch-person.tsx';

/** Screens with an entry of the usual kind. */
type MenuScreen = {
  [S in Screen]: (typeof routeTable)[S] extends { readonly menu: 'upper' | 'lower' } ? S : never;
}[Screen];

const rows: Readonly<Record<Screen, RouteRow>> = routeTable;
const entries = (place: 'upper' | 'lower') =>
  (Object.keys(routeTable) as Screen[]).filter((screen): screen is MenuScreen => rows[screen].menu === place);

/** The rail. */
export function Rail(props: { readonly route: Route | undefined; readonly isPreview: boolean }) {
  const { route, isPreview } = props;
  const t = useTranslations('common');
  const titles = useTranslations();
  const current = entryOf(route);
  const link = (screen: MenuScreen) => (
    <li key={screen}>
      <a
        className={styles['link']}
        href={hrefOf({ screen })}
        aria-current={current === screen ? 'page' : undefined}
        data-word={titles(routeTable[screen].title)}
      >
        <Icon of={routeTable[screen].icon} size={20} />
        <span className={classes(styles['word'], 'hidden-in-narrow-rail')}>
          {titles(routeTable[screen].title)}
        </span>
        {screen === 'notes' && <SheetCount />}
      </a>
    </li>
  );
  return (
    <nav className={styles['rail']} id="rail" aria-label={t('mainMenu')} data-region="menu">
      <ul className={styles['list']}>{entries('upper').map(link)}</ul>
      <NoTraceMark />
      <ul className={`${styles['list']} ${styles['lower']}`}>
        <LeaveNoTrace isPreview={isPreview} />
        {entries('lower').map(link)}
        <SwitchPersonEntry />
        <LockEntry />
      </ul>
      <KitLine />
    </nav>
  );
}
