// Decides what stands at the top of every screen: menu, search, country, emergency numbers.
import { Menu } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { IconButton } from '../../parts/icon-button.tsx';
import { hrefOf, type Route } from '../../routes.ts';
import { CountryChoice } from './country-choice.tsx';
import { EmergencyStrip } from './emergency-strip.tsx';
import { SearchBox } from './search-box.tsx';
import styles from './top-bar.module.css';
import { Wordmark } from './wordmark.tsx';

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
