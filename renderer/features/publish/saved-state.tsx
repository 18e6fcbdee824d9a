// Sign that the work is on the disk.
import { Check, CircleAlert, LoaderCircle } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { flushEdits, useDraft } from '../../data/services/draft-store.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import styles from './saved-state.module.css';

/** Saved, being saved, or not saved and what to do. */
export function SavedState() {
  const t = useTranslations('workshop');
  const common = useTranslations('common');
  const saved = useDraft((state) => state.saved);
  if (saved === 'failed') {
    return (
      <span className={styles['state']} data-saved="failed">
        <Icon of={CircleAlert} size={16} />
        {t('notSaved')}
        <Button look="plain" onPress={() => void flushEdits()}>
          {common('tryAgain')}
        </Button>
      </span>
    );
  }
  return (
    <span className={styles['state']} data-saved={saved}>
      <Icon of={saved === 'saved' ? Check : LoaderCircle} size={16} />
      {saved === 'saved' ? t('saved') : t('saving')}
    </span>
  );
}
