// Verify a kit while it is installed, for tests and for the process that they kill.

import { fail, ok } from '../../../../../../core/base/result.ts';
import { verifyBag } from '../../../../../../core/kit/verify-bag.ts';
import type { DecideInstall } from '../../../../../../main/disk/kits/store/kit-store.ts';
import type { KitJob } from '../../../../../../main/disk/kits/store/verify-objects.ts';
import { jobFor } from '../../../../../support/check-kit.ts';
import type { MadeKit } from '../../../../../support/make-kit.ts';

/** The verification every install does; what it reads is what is kept. */
export function verifying(kit: Pick<MadeKit, 'folder' | 'publisher'>, job: KitJob = {}): DecideInstall {
  return async (source) => {
    const whole = jobFor(kit as MadeKit, { depth: 'until-refused', step: 'copying', ...job });
    const checked = await verifyBag({ ...whole, source });
    if (!checked.ok) return checked;
    const [problem] = checked.value.problems;
    if (problem) return fail(problem);
    return ok({ check: checked.value, trust: { kind: 'trusted', publisher: 'Test publisher' } });
  };
}
