// A vault in memory with a passphrase, as the page sees one: nothing is encrypted, since nothing is stored.
import { fail, ok } from '../../core/base/result.ts';
import { measurePassphrase, minCharacters, minWords } from '../../core/kit/passphrase.ts';
import { memoryVault } from '../../core/user-data/memory-vault.ts';
import { emptySnapshot, type UserData } from '../../core/user-data/user-data.ts';
import type { Vault, VaultChange, VaultLock, VaultSecret } from '../../core/user-data/vault.ts';

/** Opens a vault that forgets everything when it is dropped, and hides everything while it is locked. */
export function lockableVault(start: UserData): Vault {
  const vault = memoryVault(start);
  const listeners = new Set<(change: VaultChange) => void>();
  const snapshot = (): UserData => (isLocked() ? emptySnapshot : vault.snapshot());
  const access = lockOf(
    () => {
      for (const listener of listeners) listener({ sequence: snapshot().sequence });
    },
    () => vault.snapshot().settings.language,
  );
  const isLocked = (): boolean => access.protection() === 'locked';
  return {
    ...vault,
    access,
    snapshot,
    append: async (event) => (isLocked() ? fail({ code: 'passphrase-needed' }) : await vault.append(event)),
    onChange: (listener) => {
      listeners.add(listener);
      const stop = vault.onChange(listener);
      return () => {
        listeners.delete(listener);
        stop();
      };
    },
  };
}

const passphraseUnfit = fail({ code: 'passphrase-unfit', fewest: minCharacters, words: minWords });

function lockOf(onChange: () => void, language: VaultLock['language']): VaultLock {
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
    canProtect: true,
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
