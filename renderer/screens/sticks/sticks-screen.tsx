// Decides what the screen shows.
import { useTranslations } from 'use-intl';
import { Screen } from '../../parts/screen.tsx';

/** The screen. */
export function SticksScreen() {
  const t = useTranslations('sticks');
  return (
    <Screen title={t('title')} width="column">
      {undefined}
    </Screen>
  );
}
