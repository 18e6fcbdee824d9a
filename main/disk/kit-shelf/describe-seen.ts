// How a kit that was only seen is described to the page: beside the kit in use, by what it says and by the signature over its list of files.
import type { ActiveKit, FoundKit, KitCandidate } from '../../../core/ipc/contract.ts';
import type { Language } from '../../../core/kit/catalogue.ts';
import { type InstalledKits, relateKit } from '../../../core/kit/kit-relation.ts';
import type { SeenKit } from './seen-kit.ts';
import { titleIn } from './verdict-of.ts';

/** What was seen, beside the kit in use. An update brings no title along: it is called like the kit it starts from. */
export function describeSeen(
  seen: SeenKit,
  candidate: KitCandidate,
  { active, installed }: { readonly active: ActiveKit | undefined; readonly installed: InstalledKits },
  language: Language,
): Omit<FoundKit, 'drive' | 'isPutAway'> {
  const { kitId, version, issued } = seen.kit;
  const title = titleIn(seen.title, language);
  const { comparison, floor } = relateKit(seen.kit, installed, seen.statements);
  const isMisfit = seen.from !== undefined && seen.from.treeHash !== active?.treeHash;
  return {
    candidate,
    kitId,
    version,
    issued,
    ...(title === undefined ? {} : { title }),
    comparison,
    ...(floor ? { floorVersion: floor.version } : {}),
    ...(isMisfit && seen.from ? { neededVersion: seen.from.version } : {}),
  };
}
