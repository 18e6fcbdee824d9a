// Keep the user data of a session that stored nothing, from now on, in a folder that may have user data.
import { ok, type Result } from '../../core/base/result.ts';
import { compactEvents } from '../../core/user-data/compact-events.ts';
import type { UserData } from '../../core/user-data/user-data.ts';
import type { UserEvent } from '../../core/user-data/user-event.ts';
import type { Vault } from '../../core/user-data/vault.ts';
import { lockStateOf } from '../disk/fs/lock.ts';
import { vaultsBelow } from '../disk/people/folders.ts';
import { openVault } from '../disk/user-data/vault.ts';

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

/**
 * Takes over the user data of a folder, also from a computer that did not close it. The data of this session is carried into it.
 * Nothing is carried where several people keep user data, since this session is nobody's, nor into user data that is locked.
 * Problems of opening and writing it.
 */
export async function keepUserDataIn(root: string, data: UserData, last: UserEvent): Promise<Result<void>> {
  const vaults = vaultsBelow(root);
  const isShared = vaults.length > 1;
  for (const folder of vaults) {
    if (isShared && lockStateOf(folder) !== 'elsewhere') continue;
    const opened = await openVault(folder);
    if (!opened.ok) return opened;
    const { value: vault } = opened;
    const isCarried = !isShared && vault.access.protection() !== 'locked';
    const carried = isCarried ? await carryUserData(data, vault, last) : ok(undefined);
    await vault.close();
    if (!carried.ok) return carried;
  }
  return ok(undefined);
}
