// The kit in use where tests install versions of one kit.
import type { ActiveKit } from '../../core/library/installed-kit.ts';

/** The id of kits that tests make, unless they choose another. */
export const testKitId = 'org.example.kit';

/** The first of the kits in use. */
export function activeIn(kits: { installed(): readonly ActiveKit[] }): ActiveKit | undefined {
  return kits.installed()[0];
}

/** Whether a kit can still be given up for what was there before it came. */
export function isOnTrial(kits: { onTrial(): ActiveKit | undefined }): boolean {
  return kits.onTrial() !== undefined;
}
