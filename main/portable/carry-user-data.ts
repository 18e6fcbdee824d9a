// Copy the user data of a session that stored nothing, when it is to be kept from now on.
import { ok, type Result } from '../../core/base/result.ts';
import { compactEvents } from '../../core/user-data/compact-events.ts';
import type { UserData } from '../../core/user-data/user-data.ts';
import type { UserEvent } from '../../core/user-data/user-event.ts';
import type { Vault } from '../../core/user-data/vault.ts';

/**
 * Writes user data, then `last`, on top of what is in a vault. The first problem of writing ends it; what was written until then stays
 * there and does no harm when it is written again.
 */
export async function carryUserData(
  data: UserData,
  to: Pick<Vault, 'append'>,
  last: UserEvent,
): Promise<Result<void>> {
  // Events of a newer program can be in a vault on a disk only.
  const events = compactEvents(data).flatMap((stored) => ('event' in stored ? [stored.event] : []));
  for (const event of [...events, last]) {
    const written = await to.append(event);
    if (!written.ok) return written;
  }
  return ok(undefined);
}
