// Decides what happens when a link into the kit is chosen on a page: its place opens, or a notice says that it is not there.
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { parseKitAddress } from '../../../core/markdown/kit-address.ts';
import { openKitLink } from '../../routes.ts';
import { showNotice } from '../../state/notice-store.ts';

/** Opens `kit:` addresses. The function stays the same as long as the screen, so that no document is opened again for it. */
export function useKitLinks(): (address: string) => Promise<void> {
  const t = useTranslations('common');
  const nowhere = useRef('');
  useEffect(() => {
    nowhere.current = t('linkNowhere');
  });
  const [open] = useState(() => async (address: string) => {
    const target = parseKitAddress(address);
    const isOpened = target !== undefined && (await openKitLink(target));
    if (!isOpened) showNotice({ kind: 'words', words: nowhere.current });
  });
  return open;
}
