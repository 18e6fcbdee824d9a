// Decides what the screen shows.
import { useTranslations } from 'use-intl';
import { Screen } from '../../parts/screen.tsx';

/** The screen. */
export function PublisherKeyScreen() {
  const t = useTranslations('publisherKey');
  return (
    <Screen title={t('title')} width="column">
      {undefined}
    </Screen>
  );
}
