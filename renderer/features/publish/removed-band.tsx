// Undo for the last removed item.
import { useTranslations } from 'use-intl';
import { undoRemoval, useDraft } from '../../data/services/draft-store.ts';
import { UndoBand } from '../../ui/undo-band.tsx';
import styles from './removed-band.module.css';

/** What was removed last, and the way back; nothing when nothing was. */
export function RemovedBand() {
  const t = useTranslations('workshop');
  const removed = useDraft((state) => state.removed);
  if (!removed) return null;
  return (
    <div className={styles['band']}>
      <UndoBand words={t('removed', removed)} undoWords={t('undo')} onUndo={undoRemoval} />
    </div>
  );
}
