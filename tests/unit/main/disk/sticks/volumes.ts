// Sticks for unit tests: mounted volumes that are unmounted with the test. It is skipped where this machine has none.
import { onTestFinished, type TestContext } from 'vitest';
import {
  makeVolume,
  noVolumeReason,
  type StickVolume,
  type VolumeKind,
} from '../../../../support/stick-volume.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

/** Makes a volume that is taken down when the test ends; skips the test, with the reason, where this machine mounts nothing. */
export function mountVolume(
  test: TestContext,
  kind: VolumeKind,
  sizeMiB: number,
  hasFewPlaces = false,
): StickVolume {
  const reason = noVolumeReason(kind);
  if (reason !== undefined) return test.skip(reason);
  const volume = makeVolume(temporaryFolder(), { kind, sizeMiB, hasFewPlaces });
  onTestFinished(() => volume.remove());
  return volume;
}
