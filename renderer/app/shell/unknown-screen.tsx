// Decides what is shown when an address names no screen.
import { Compass } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Screen } from '../../ui/screen.tsx';
import { hrefOf } from '../routes/routes.ts';

/** No such place. */
export function UnknownScreen() {
  const t = useTranslations('common');
  return (
    <Screen title={t('screenUnknownTitle')} isTitleHidden>
      <EmptyState
        icon={Compass}
        sentence={t('screenUnknownTitle')}
        cause={t('screenUnknownText')}
        action={
          <a className={buttonClass('main')} href={hrefOf({ screen: 'home' })}>
            {t('goHome')}
          </a>
        }
      />
    </Screen>
  );
}
