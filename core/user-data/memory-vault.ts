// A vault in memory: for tests, and for sessions that leave no trace.
import { fail, ok } from '../base/result.ts';
import { applyEvent } from './apply-event.ts';
import { renumberedData } from './renumbered-data.ts';
import { emptySnapshot, type UserData } from './user-data.ts';
import { userEventSchema } from './user-event.ts';
import { cleanReport, type Vault, type VaultChange, type VaultLock } from './vault.ts';

/** Opens a vault that forgets everything when it is dropped. */
export function memoryVault(start: UserData = emptySnapshot): Vault {
  let data = start;
  let isClosed = false;
  const listeners = new Set<(change: VaultChange) => void>();
  return {
    access: withoutPassphrase,
    snapshot: () => data,
    async append(event) {
      if (isClosed) throw new Error('the vault is closed');
      const change = { sequence: data.sequence + 1, event: userEventSchema.parse(event) };
      const next = applyEvent(data, change);
      if (next !== data) {
        data = next;
        for (const listener of listeners) listener(change);
      }
      return ok(data);
    },
    async replace(next) {
      if (isClosed) throw new Error('the vault is closed');
      data = renumberedData(next, data.sequence);
      for (const listener of listeners) listener({ sequence: data.sequence });
      return ok(data);
    },
    copies: { list: async () => [], make: async () => ok(undefined) },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    report: cleanReport,
    async close() {
      isClosed = true;
      listeners.clear();
    },
  };
}

const refuse = async () => fail({ code: 'call-refused', reason: 'passphrase' });

/** What is in memory only cannot be encrypted. */
const withoutPassphrase: VaultLock = {
  canProtect: false,
  protection: () => 'none',
  language: () => undefined,
  unlock: async () => ok(undefined),
  lock: async () => undefined,
  protect: refuse,
  changePassphrase: refuse,
  renewRecoveryKey: refuse,
  unprotect: refuse,
};
