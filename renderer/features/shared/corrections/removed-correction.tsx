// Decides how a removed correction comes back: one line with one button, until something else is removed or the screen is left.
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { UndoBand } from '../../../ui/undo-band.tsx';
import { bringBack, forgetRemoved, useCorrectionActions } from './correction-actions.ts';

/** The way back, where something was removed. */
export function RemovedCorrection() {
  const t = useTranslations('corrections');
  const removed = useCorrectionActions((state) => state.removed);
  useEffect(() => forgetRemoved, []);
  if (!removed) return null;
  const { name } = removed;
  return <UndoBand words={t('removed', { name })} undoWords={t('undo')} onUndo={() => void bringBack()} />;
}
