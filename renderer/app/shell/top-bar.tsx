// The bar above every screen: menu, search, country, quick exit, emergency numbers.
import { LogOut, Menu } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { quickExit } from '../../data/session/quick-exit.ts';
import { CountryChoice } from '../../features/shared/country-choice.tsx';
import { useWidth } from '../../features/shared/use-width.ts';
import { Wordmark } from '../../features/shared/wordmark.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { classes } from '../../ui/layout.ts';
import { hrefOf, type Route } from '../routes/routes.ts';
import { EmergencyStrip } from './emergency-strip.tsx';
import { SearchBox } from './search-box.tsx';
import styles from './top-bar.module.css';

/** Below this width, in rem, more than four emergency numbers would take the room of the search. */
const wideBar = 76;

/** The top bar. */
export function TopBar(props: {
  readonly route: Route | undefined;
  readonly isRailOpen: boolean;
  readonly onToggleRail: () => void;
}) {
  const t = useTranslations('common');
  const { box, width } = useWidth<HTMLElement>();
  return (
    <header ref={box} className={styles['bar']} data-region="top">
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
      <search className={styles['middle']} data-tour-part="search">
        <SearchBox route={props.route} />
        <CountryChoice />
      </search>
      <div className={styles['end']}>
        <QuickExitButton />
        <EmergencyStrip room={width < wideBar ? 4 : 6} />
      </div>
    </header>
  );
}

/** Leaves at once. Its tooltip names the keys that do the same. */
function QuickExitButton() {
  const t = useTranslations('common');
  return (
    <button
      type="button"
      className={classes(buttonClass('quiet'), styles['exit'])}
      data-tour-part="exit"
      title={t('quickExitKeys')}
      aria-label={t('quickExit')}
      aria-description={t('quickExitKeys')}
      onClick={quickExit}
    >
      <Icon of={LogOut} />
      <span className={styles['exitWord']}>{t('quickExit')}</span>
    </button>
  );
}
