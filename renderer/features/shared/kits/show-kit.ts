// Leads to the screen of kits and shows one there.
import type { Result } from '../../../../core/base/result.ts';
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
  await showOutcome(await takeGivenKit());
}

/** Shows the kit that came with the program, if there is one. */
export async function showStarterKit(): Promise<void> {
  await showOutcome(await findStarterKit());
}

/** Shows a kit or update that was dropped on the window; false when it is neither. */
export async function showDroppedKit(file: File): Promise<boolean> {
  return await showOutcome(await readDroppedKit(file));
}

async function showOutcome(found: Result<KitCandidate | undefined> | undefined): Promise<boolean> {
  if (!found) return false;
  if (found.ok) await show(found.value);
  else {
    failCheck(found.problem);
    navigate({ screen: 'kits' });
  }
  return true;
}

async function show(candidate: KitCandidate | undefined): Promise<void> {
  if (!candidate) return;
  navigate({ screen: 'kits' });
  await checkKit(candidate);
}
