// Undo for a removed correction.
import { useTranslations } from 'use-intl';
import { UndoRemoval } from '../undo.tsx';
import { useLastRemovedCorrection } from './correction-actions.ts';

/** The way back, where something was removed. */
export function RemovedCorrection() {
  const t = useTranslations('corrections');
  const words = (name: string): string => t('removed', { name });
  return <UndoRemoval of={useLastRemovedCorrection} words={words} undoWords={t('undo')} />;
}
