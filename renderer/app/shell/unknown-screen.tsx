// Screen for an address that names no screen.
import { Compass } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { EmptyState } from '../../ui/empty-state.tsx';
import { MainLink } from '../../ui/link-button.tsx';
import { Screen } from '../../ui/screen.tsx';

/** No such place. */
export function UnknownScreen() {
  const t = useTranslations('common');
  return (
    <Screen title={t('screenUnknownTitle')} isTitleHidden>
      <EmptyState icon={Compass} sentence={t('screenUnknownTitle')} cause={t('screenUnknownText')}>
        <MainLink to={{ screen: 'home' }}>{t('goHome')}</MainLink>
      </EmptyState>
    </Screen>
  );
}
