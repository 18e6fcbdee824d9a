// Leads to the screen of kits and shows one there.
import type { KitCandidate } from '../../../../core/library/installed-kit.ts';
import { navigate } from '../../../app/routes/routes.ts';
import {
  checkKit,
  failCheck,
  findStarterKit,
  readDroppedKit,
  takeGivenKit,
} from '../../../data/services/kit-work-store.ts';

/** Shows the kit file that the system handed over, if there is one. */
export async function showGivenKit(): Promise<void> {
  await show(await takeGivenKit());
}

/** Shows the kit that came with the program, if there is one. */
export async function showStarterKit(): Promise<void> {
  await show(await findStarterKit());
}

/** Shows a kit or update that was dropped on the window; false when it is neither. */
export async function showDroppedKit(file: File): Promise<boolean> {
  const dropped = await readDroppedKit(file);
  if (!dropped) return false;
  if (dropped.ok) await show(dropped.value);
  else {
    failCheck(dropped.problem);
    navigate({ screen: 'kits' });
  }
  return true;
}

async function show(candidate: KitCandidate | undefined): Promise<void> {
  if (!candidate) return;
  navigate({ screen: 'kits' });
  await checkKit(candidate);
}
