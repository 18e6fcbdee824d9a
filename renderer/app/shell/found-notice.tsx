// The notice that a newer kit is on a stick: one quiet line, shown once, and never again after it is dismissed.
import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { chooseText } from '../../../core/base/local-text.ts';
import { useLibraryStore } from '../../data/db/library-store.ts';
import { putFoundAway, useFollowFoundKits, useKitToTell } from '../../data/services/found-kits-store.ts';
import { useLanguage } from '../../data/user-data/settings.ts';
import { Button } from '../../ui/button.tsx';
import { floatingCardClass } from '../../ui/card.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { classes, rowClass } from '../../ui/layout.ts';
import { navigate, type Route } from '../routes/routes.ts';
import styles from './found-notice.module.css';

/** The notice; on Kits the list itself tells. */
export function FoundNotice({ route }: { readonly route: Route | undefined }) {
  const t = useTranslations('common');
  const language = useLanguage();
  useFollowFoundKits();
  const kit = useKitToTell();
  const ready = useLibraryStore((state) => state.ready);
  const isShown = kit !== undefined && ready !== undefined && route?.screen !== 'kits';
  // A version of a kit in use is called like that one.
  const inUse = ready?.parts.find((part) => part.kitId === kit?.kitId)?.catalogue.title;
  const title = kit?.title ?? (inUse && chooseText(inUse, language).text) ?? kit?.kitId ?? '';
  return (
    <div className={`${styles['place']} no-print`} role="status" data-found-notice={isShown || undefined}>
      {isShown && (
        <div className={classes(floatingCardClass(), rowClass([4, 8]), styles['notice'])}>
          <p>{t('foundNewer', { drive: kit.drive, title, version: kit.version })}</p>
          <Button
            look="plain"
            onPress={() => {
              putFoundAway(kit);
              navigate({ screen: 'kits' });
            }}
          >
            {t('foundShow')}
          </Button>
          <IconButton icon={X} name={t('dismiss')} onPress={() => putFoundAway(kit)} />
        </div>
      )}
    </div>
  );
}
