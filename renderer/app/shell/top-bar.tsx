// The bar above every screen: menu, search, country, emergency numbers.
import { Menu } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { CountryChoice } from '../../features/shared/country-choice.tsx';
import { Wordmark } from '../../features/shared/wordmark.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { hrefOf, type Route } from '../routes/routes.ts';
import { EmergencyStrip } from './emergency-strip.tsx';
import { SearchBox } from './search-box.tsx';
import styles from './top-bar.module.css';

/** The top bar. */
export function TopBar(props: {
  readonly route: Route | undefined;
  readonly isRailOpen: boolean;
  readonly onToggleRail: () => void;
}) {
  const t = useTranslations('common');
  return (
    <header className={styles['bar']} data-region="top">
      <div className={styles['start']}>
        <IconButton
          icon={Menu}
          name={props.isRailOpen ? t('hideMenu') : t('showMenu')}
          aria-expanded={props.isRailOpen}
          aria-controls="rail"
          onPress={props.onToggleRail}
        />
        <a className={styles['home']} href={hrefOf({ screen: 'home' })}>
          <Wordmark />
        </a>
      </div>
      <search className={styles['middle']}>
        <SearchBox route={props.route} />
        <CountryChoice />
      </search>
      <EmergencyStrip />
    </header>
  );
}
