// Decides how a kit that was only seen is told to the page: how it compares with the kit in use by what it says of itself.
import type { ActiveKit, FoundKit, KitCandidate } from '../../../core/ipc/contract.ts';
import type { Language } from '../../../core/kit/catalogue.ts';
import { compareKits } from '../../../core/kit/compare.ts';
import type { SeenKit } from './seen-kit.ts';
import { inUse, titleIn } from './verdict-of.ts';

/** What was seen, beside the kit in use. An update brings no title along: it is called like the kit it starts from. */
export function describeSeen(
  seen: SeenKit,
  candidate: KitCandidate,
  active: ActiveKit | undefined,
  language: Language,
): Omit<FoundKit, 'drive' | 'isPutAway'> {
  const { kitId, version, issued } = seen.kit;
  const title = titleIn(seen.title, language);
  const isMisfit = seen.from !== undefined && seen.from.treeHash !== active?.treeHash;
  return {
    candidate,
    kitId,
    version,
    issued,
    ...(title === undefined ? {} : { title }),
    comparison: compareKits(inUse(active), seen.kit),
    ...(isMisfit && seen.from ? { neededVersion: seen.from.version } : {}),
  };
}
