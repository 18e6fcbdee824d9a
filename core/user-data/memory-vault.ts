// A vault in memory: for tests, and for sessions that leave no trace.
import { fail, ok } from '../base/result.ts';
import { measurePassphrase, minCharacters } from '../kit/passphrase.ts';
import { applyEvent } from './apply-event.ts';
import { emptySnapshot, type UserData } from './user-data.ts';
import { userEventSchema } from './user-event.ts';
import { cleanReport, type Vault, type VaultChange, type VaultLock, type VaultSecret } from './vault.ts';

/** Opens a vault that forgets everything when it is dropped. */
export function memoryVault(start: UserData = emptySnapshot): Vault {
  let data = start;
  let isClosed = false;
  const listeners = new Set<(change: VaultChange) => void>();
  const access = memoryLock(
    () => {
      for (const listener of listeners) listener({ sequence: snapshot().sequence });
    },
    () => data.settings.language,
  );
  const isLocked = (): boolean => access.protection() === 'locked';
  const snapshot = (): UserData => (isLocked() ? emptySnapshot : data);
  return {
    access,
    snapshot,
    async append(event) {
      if (isClosed) throw new Error('the vault is closed');
      const change = { sequence: data.sequence + 1, event: userEventSchema.parse(event) };
      if (isLocked()) return fail({ code: 'passphrase-needed' });
      const next = applyEvent(data, change);
      if (next !== data) {
        data = next;
        for (const listener of listeners) listener(change);
      }
      return ok(data);
    },
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

const passphraseUnfit = fail({ code: 'passphrase-unfit', fewest: minCharacters });

/** A passphrase that hides what is in memory; nothing is encrypted, since nothing is stored. */
function memoryLock(onChange: () => void, language: VaultLock['language']): VaultLock {
  let passphrase: string | undefined;
  let recoveryKey = '';
  let isLocked = false;
  let made = 0;
  const newKey = (): string => {
    made += 1;
    recoveryKey = Array.from({ length: 7 }, () => String(made).padStart(4, '0')).join('-');
    return recoveryKey;
  };
  const refusal = (secret: VaultSecret) => {
    if (passphrase === undefined) return fail({ code: 'call-refused', reason: 'passphrase' });
    if ('passphrase' in secret)
      return secret.passphrase === passphrase
        ? undefined
        : fail({ code: 'passphrase-wrong', waitSeconds: 0 });
    return secret.recoveryKey === recoveryKey
      ? undefined
      : fail({ code: 'recovery-key-wrong', waitSeconds: 0 });
  };
  const unfit = (text: string) => (measurePassphrase(text) === 'short' ? passphraseUnfit : undefined);
  return {
    protection: () => (passphrase === undefined ? 'none' : isLocked ? 'locked' : 'open'),
    language: () => (passphrase === undefined ? undefined : language()),
    async unlock(secret) {
      if (!isLocked) return ok(undefined);
      const refused = refusal(secret);
      if (refused) return refused;
      isLocked = false;
      onChange();
      return ok(undefined);
    },
    async lock() {
      if (passphrase === undefined || isLocked) return;
      isLocked = true;
      onChange();
    },
    async protect(next) {
      if (passphrase !== undefined) return fail({ code: 'call-refused', reason: 'passphrase' });
      const refused = unfit(next);
      if (refused) return refused;
      passphrase = next;
      return ok(newKey());
    },
    async changePassphrase(secret, next) {
      const refused = unfit(next) ?? refusal(secret);
      if (refused) return refused;
      passphrase = next;
      return ok(undefined);
    },
    async renewRecoveryKey(present) {
      return refusal({ passphrase: present }) ?? ok(newKey());
    },
    async unprotect(present) {
      const refused = refusal({ passphrase: present });
      if (refused) return refused;
      if (isLocked) return fail({ code: 'passphrase-needed' });
      passphrase = undefined;
      return ok(undefined);
    },
  };
}
