// Open a link into the kit, or show a notice that its target is missing.
import { createContext, useContext, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { targetFrom } from '../../core/library/kit-target.ts';
import type { KitTarget } from '../../core/markdown/document.ts';
import { openKitLink } from '../app/routes/kit-routes.ts';
import type { Route } from '../app/routes/routes.ts';
import { showNotice } from '../data/session/notice-store.ts';

/** Opens a target; undefined, an address that names none, leads nowhere. `open` is for places other than the whole screen. */
type OpenKitLink = (target: KitTarget | undefined, open?: (route: Route) => void) => Promise<void>;

/** The suffix of the kit that the text around is from. Its links are looked for in that kit first. */
export const TextOrigin = createContext('');

/**
 * How links into the kits are opened. The function stays the same as long as its component. `origin` is the suffix of the kit that names
 * the targets; without it that of the text around.
 */
export function useKitLinks(origin?: string): OpenKitLink {
  const t = useTranslations('common');
  const around = useContext(TextOrigin);
  const nowhere = useRef('');
  const suffix = useRef('');
  useEffect(() => {
    nowhere.current = t('linkNowhere');
    suffix.current = origin ?? around;
  });
  const [open] = useState(() => async (target: KitTarget | undefined, openRoute?: (route: Route) => void) => {
    const isOpened =
      target !== undefined && (await openKitLink(targetFrom(target, suffix.current), openRoute));
    if (!isOpened) showNotice({ kind: 'words', words: nowhere.current });
  });
  return open;
}
