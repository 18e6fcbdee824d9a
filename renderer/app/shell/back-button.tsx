// Back, at the left of the top bar: to where one came from, else to the screen above.
import { ChevronLeft } from 'lucide-react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { Icon } from '../../ui/icon.tsx';
import tooltip from '../../ui/icon-button.module.css';
import { type RouteRow, routeTable } from '../routes/route-table.ts';
import { useBehind } from '../routes/router.ts';
import { navigate, type PlainScreen, parseRoute, type Route } from '../routes/routes.ts';
import styles from './back-button.module.css';

/** The button. In the reader, which has no title of its own, and to the results of a search it names where it leads. */
export function BackButton({ route }: { readonly route: Route | undefined }) {
  const t = useTranslations('common');
  const behind = useBehind();
  const isHome = route?.screen === 'home';
  const name = behind?.from === undefined ? t('back') : t('backTo', { place: behind.from });
  const isFromSearch = route?.screen !== 'search' && parseRoute(behind?.address ?? '')?.screen === 'search';
  const showsPlace = behind?.from !== undefined && (route?.screen === 'read' || isFromSearch);
  return (
    <TooltipTrigger delay={300} closeDelay={100}>
      <Button
        className={styles['back'] ?? ''}
        aria-label={name}
        isDisabled={!behind && isHome}
        onPress={() => goBack(route, behind !== undefined)}
      >
        <Icon of={ChevronLeft} size={20} />
        {showsPlace && <span className={styles['place']}>{behind.from}</span>}
      </Button>
      <Tooltip className={tooltip['tooltip'] ?? ''} offset={6}>
        {name}
      </Tooltip>
    </TooltipTrigger>
  );
}

/** Goes back in the history; from the first entry of a session to the screen above. */
function goBack(route: Route | undefined, hasBehind: boolean): void {
  if (hasBehind) {
    history.back();
    return;
  }
  const row: RouteRow | undefined = route && routeTable[route.screen];
  navigate({ screen: (row?.under ?? 'home') as PlainScreen });
}
