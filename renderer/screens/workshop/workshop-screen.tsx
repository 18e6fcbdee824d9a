// Decides what the screen shows.
import { useTranslations } from 'use-intl';
import { Screen } from '../../parts/screen.tsx';

/** The screen. */
export function WorkshopScreen() {
  const t = useTranslations('workshop');
  return (
    <Screen title={t('title')} width="column">
      {undefined}
    </Screen>
  );
}
