// What the publishers of the kits in use recalled, as main last reported it.
import type { ActiveKit } from '../../../core/library/installed-kit.ts';
import type { VersionRecalls } from '../../../core/library/recalled-items.ts';
import type { KitRecalls } from '../../../core/library/recalls.ts';
import { host } from '../host/bridge.ts';

let known: readonly KitRecalls[] = [];
let isFollowing = false;

/** Reads the recalls, and calls `onChange` whenever main reports others. A call that fails leaves those known so far. */
export async function readRecalls(onChange: () => void): Promise<void> {
  if (!isFollowing) {
    isFollowing = true;
    host.kits.recallsChanged((recalls) => {
      known = recalls;
      onChange();
    });
  }
  const read = await host.kits.recalls();
  if (read.ok) known = read.value;
}

/** The recalls of a kit. Those of another signer do not count: main has not judged them for this kit. */
export function recallsOf({ kitId, version, trust }: ActiveKit): VersionRecalls | undefined {
  const own = known.find((kit) => kit.kitId === kitId && kit.fingerprint === trust.fingerprint);
  return own && { version, recalls: own.recalls };
}
