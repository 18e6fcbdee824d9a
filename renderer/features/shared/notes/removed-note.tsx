// Undo for a removed note or bookmark.
import { useTranslations } from 'use-intl';
import { UndoRemoval } from '../undo.tsx';
import { useLastRemovedNote } from './note-actions.ts';

/** The way back, where something was removed. */
export function RemovedNote() {
  const t = useTranslations('notes');
  return (
    <UndoRemoval of={useLastRemovedNote} words={(words) => t('removed', { words })} undoWords={t('undo')} />
  );
}
