// The bar above every screen: menu, Back, the name of the place, search, country, quick exit, emergency numbers.
import { LogOut, Menu, Search } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { quickExit } from '../../data/session/quick-exit.ts';
import { CountryChoice } from '../../features/shared/country-choice.tsx';
import { openSearch } from '../../features/shared/search-focus.ts';
import { setTopBarSlot } from '../../features/shared/top-bar-slot.tsx';
import { useWidth } from '../../features/shared/use-width.ts';
import { buttonClass } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { classes } from '../../ui/layout.ts';
import { routeTable } from '../routes/route-table.ts';
import { usePlaceName } from '../routes/router.ts';
import { entryOf, type Route } from '../routes/routes.ts';
import { BackButton } from './back-button.tsx';
import { EmergencyStrip } from './emergency-strip.tsx';
import { SearchBox } from './search-box.tsx';
import styles from './top-bar.module.css';

/** Below this width, in rem, more than four emergency numbers would take the room of the search. */
const wideBar = 76;

/** The top bar. Documents put their titles into its middle; there the search is one button. */
export function TopBar(props: {
  readonly route: Route | undefined;
  readonly isRailOpen: boolean;
  readonly onToggleRail: () => void;
}) {
  const { route } = props;
  const t = useTranslations('common');
  const { box, width } = useWidth<HTMLElement>();
  const isReader = route?.screen === 'read';
  return (
    <header ref={box} className={styles['bar']} data-region="top" data-reader={isReader || undefined}>
      <div className={styles['start']}>
        <IconButton
          icon={Menu}
          name={props.isRailOpen ? t('hideMenu') : t('showMenu')}
          aria-expanded={props.isRailOpen}
          aria-controls="rail"
          onPress={props.onToggleRail}
        />
        <BackButton route={route} />
        {!isReader && <PlaceName route={route} />}
      </div>
      {isReader && <div ref={setTopBarSlot} className={styles['slot']} />}
      <search className={styles['middle']} data-is-button={isReader || undefined}>
        {isReader && (
          <IconButton icon={Search} name={t('search')} data-tour-part="search" onPress={openSearch} />
        )}
        {!isReader && route?.screen !== 'home' && <SearchBox route={route} />}
        <CountryChoice />
      </search>
      {/* Dialogs leave it alone: it can be pressed while a question waits for its answer. */}
      <div className={styles['end']} data-react-aria-top-layer>
        <QuickExitButton />
        <EmergencyStrip room={width < wideBar ? 4 : 6} />
      </div>
    </header>
  );
}

/** The entry of the menu that the screen belongs to. Nothing where the screen's title or the search box says the same. */
function PlaceName({ route }: { readonly route: Route | undefined }) {
  const t = useTranslations();
  const shown = usePlaceName(({ name }) => name);
  const entry = entryOf(route);
  const row = entry && routeTable[entry];
  const name = entry === 'home' || !row || !('title' in row) ? t('common.appName') : t(row.title);
  if (name === shown || route?.screen === 'search') return null;
  return <span className={styles['place']}>{name}</span>;
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
