// Decides how a removed note or bookmark comes back: one line with one button, until something else is removed or the screen is left.
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { UndoBand } from '../../../ui/undo-band.tsx';
import { bringBack, forgetRemoved, useNoteActions } from './note-actions.ts';
import { nameOf } from './note-words.ts';

/** The way back, where something was removed. */
export function RemovedNote() {
  const t = useTranslations('notes');
  const removed = useNoteActions((state) => state.removed);
  useEffect(() => forgetRemoved, []);
  if (!removed) return null;
  const words = removed.kind === 'note' ? nameOf(removed.note) : removed.bookmark.title;
  return <UndoBand words={t('removed', { words })} undoWords={t('undo')} onUndo={() => void bringBack()} />;
}
