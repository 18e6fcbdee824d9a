// Inspect what a stick says it holds. Nothing is verified, and nothing is written.

import { join } from 'node:path';
import { parseBagInfo } from '../../../core/kit/bag-info.ts';
import { bagInfoPath, kitLimits } from '../../../core/kit/bag-layout.ts';
import { kitInfoOf } from '../../../core/kit/kit-info.ts';
import { type Platform, platformsOf } from '../../../core/stick/platforms.ts';
import { openBagFolder } from '../bags/bag-folder.ts';
import { programsOn } from './find-programs.ts';

/** What seems to be on a stick. */
type OnStickNow = {
  readonly kit?: { readonly id: string; readonly version: string };
  readonly platforms: readonly Platform[];
};

/** Looks at a stick. */
export async function inspectStick(target: string): Promise<OnStickNow> {
  const read = await openBagFolder(join(target, 'kit')).readSmall(bagInfoPath, kitLimits.tagBytes);
  const info = read.ok ? kitInfoOf(parseBagInfo(read.value).elements) : undefined;
  const kit = info && 'kitId' in info ? { kit: { id: info.kitId, version: info.version } } : {};
  return { ...kit, platforms: platformsOf(await programsOn(target)) };
}
