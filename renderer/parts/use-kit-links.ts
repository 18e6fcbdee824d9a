// Decides what happens when a link into the kit is chosen: its place opens, or a notice says that it is not there.
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { KitTarget } from '../../core/markdown/document.ts';
import { openKitLink } from '../routes.ts';
import { showNotice } from '../state/notice-store.ts';

/** Opens a target; undefined, an address that names none, leads nowhere. The function stays the same as long as its component. */
export function useKitLinks(): (target: KitTarget | undefined) => Promise<void> {
  const t = useTranslations('common');
  const nowhere = useRef('');
  useEffect(() => {
    nowhere.current = t('linkNowhere');
  });
  const [open] = useState(() => async (target: KitTarget | undefined) => {
    const isOpened = target !== undefined && (await openKitLink(target));
    if (!isOpened) showNotice({ kind: 'words', words: nowhere.current });
  });
  return open;
}
