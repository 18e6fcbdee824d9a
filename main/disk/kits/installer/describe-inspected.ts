// Describe an inspected kit to the page: how it compares with the installed ones, what it says, and who signed its list of files.

import type { Language } from '../../../../core/base/language.ts';
import { type InstalledKits, relateKit } from '../../../../core/kit/kit-relation.ts';
import type { FoundKit, KitCandidate } from '../../../../core/library/installed-kit.ts';
import type { InspectedKit } from './inspected-kit.ts';
import { titleIn } from './verdict-of.ts';

/**
 * What was inspected, beside the installed kits. A version of an installed kit has the title of that. An update has no title of its
 * own, and no signature was checked over the title of a whole kit.
 */
export function describeInspected(
  inspected: InspectedKit,
  candidate: KitCandidate,
  installed: InstalledKits,
  language: Language,
): Omit<FoundKit, 'drive' | 'isDismissed'> {
  const { kitId, version, issued } = inspected.kit;
  const { comparison, inUse, floor } = relateKit(inspected.kit, installed, inspected.statements);
  const isNamed = comparison === 'new' || comparison === 'other' || comparison === 'other-publisher';
  const title = isNamed ? titleIn(inspected.title, language) : undefined;
  const isMisfit = inspected.from !== undefined && inspected.from.treeHash !== inUse?.treeHash;
  return {
    candidate,
    kitId,
    version,
    issued,
    ...(title === undefined ? {} : { title }),
    comparison,
    ...(floor ? { floorVersion: floor.version } : {}),
    ...(isMisfit && inspected.from ? { neededVersion: inspected.from.version } : {}),
  };
}
