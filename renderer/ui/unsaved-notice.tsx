// Notice about changes that could not be saved: it stays while there are any, and offers to try again.

import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { writtenTexts } from '../../core/user-data/user-event.ts';
import { copyText } from '../data/services/copy-text.ts';
import { showNotice } from '../data/session/notice-store.ts';
import { retryUnsaved, useUnsavedEvents } from '../data/user-data/user-data-store.ts';
import { Button } from './button.tsx';
import { floatingCardClass } from './card.ts';
import { IconButton } from './icon-button.tsx';
import { classes, lineClass, rowClass } from './layout.ts';
import styles from './notices.module.css';
import { textClass } from './text.ts';

/** The notice, while something is not saved. A person who closes it sees it again with the next change that is not saved. */
export function UnsavedNotice() {
  const t = useTranslations('common');
  const count = useUnsavedEvents().length;
  const [dismissedAt, setDismissedAt] = useState(0);
  const wasUnsaved = useRef(false);
  useEffect(() => {
    if (wasUnsaved.current && count === 0) showNotice({ kind: 'words', words: t('unsaved.allSaved') });
    wasUnsaved.current = count > 0;
    if (count === 0) setDismissedAt(0);
  }, [count, t]);
  if (count <= dismissedAt) return null;
  return (
    <div
      className={classes(floatingCardClass(), lineClass(8, 'top'), styles['notice'])}
      data-problem
      data-unsaved={count}
    >
      <div className={styles['words']}>
        <p className={textClass('strong')}>{t('unsaved.what', { count })}</p>
        <p>{t('unsaved.kept')}</p>
        <p>{t('unsaved.todo')}</p>
        <div className={classes(rowClass(8), styles['actions'])}>
          <Button onPress={() => void retryUnsaved()}>{t('tryAgain')}</Button>
          <CopyOwnWords />
        </div>
      </div>
      <IconButton icon={X} name={t('dismiss')} onPress={() => setDismissedAt(count)} />
    </div>
  );
}

/** Copies what the person wrote in unsaved changes; nothing where they wrote nothing. */
export function CopyOwnWords() {
  const t = useTranslations('common');
  const texts = useUnsavedEvents().map((event) => writtenTexts(event).join('\n'));
  const words = texts.filter((text) => text !== '').join('\n\n');
  const copy = async (): Promise<void> => {
    if (await copyText({ kind: 'own-words', text: words })) showNotice({ kind: 'words', words: t('copied') });
  };
  return words === '' ? null : <Button onPress={() => void copy()}>{t('unsaved.copy')}</Button>;
}
