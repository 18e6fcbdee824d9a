// Open a link into the kit, or show a notice that its target is missing.
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { KitTarget } from '../../core/markdown/document.ts';
import { openKitLink } from '../app/routes/kit-routes.ts';
import type { Route } from '../app/routes/routes.ts';
import { showNotice } from '../data/session/notice-store.ts';

/** Opens a target; undefined, an address that names none, leads nowhere. `open` is for places other than the whole screen. */
type OpenKitLink = (target: KitTarget | undefined, open?: (route: Route) => void) => Promise<void>;

/** How links into the kit are opened. The function stays the same as long as its component. */
export function useKitLinks(): OpenKitLink {
  const t = useTranslations('common');
  const nowhere = useRef('');
  useEffect(() => {
    nowhere.current = t('linkNowhere');
  });
  const [open] = useState(() => async (target: KitTarget | undefined, openRoute?: (route: Route) => void) => {
    const isOpened = target !== undefined && (await openKitLink(target, openRoute));
    if (!isOpened) showNotice({ kind: 'words', words: nowhere.current });
  });
  return open;
}
