// The passphrase of user data in the page: whether there is one, what sets and opens it, and locking.
import { create } from 'zustand';
import type { Result } from '../../../core/base/result.ts';
import type { ProtectionFacts } from '../../../core/ipc/vault-group.ts';
import type { VaultSecret } from '../../../core/user-data/vault.ts';
import { host } from '../host/bridge.ts';
import { countUnsaved, useOpenLetter, useUnsavedEdits } from './unsaved-edits.ts';
import { allTried, unsavedNow } from './user-data-store.ts';

/** `asking`: some changes would be lost. `locking`: nothing is shown any more. */
type Locking = 'asking' | 'locking' | undefined;

const useProtectionStore = create<ProtectionFacts & { readonly locking: Locking }>(() => ({
  protection: 'none',
  canProtect: false,
  locking: undefined,
}));

/** Asks main once, before anything else of the page. */
export async function openProtection(): Promise<ProtectionFacts> {
  const facts = await host.vault.protection();
  if (facts.ok) useProtectionStore.setState(facts.value);
  host.vault.lockAsked(() => void lockAnyway());
  return useProtectionStore.getState();
}

/** Whether user data may get a passphrase. */
export function useCanProtect(): boolean {
  return useProtectionStore((state) => state.canProtect);
}

/** Whether user data has a passphrase, so that the program can be locked. */
export function useCanLock(): boolean {
  return useProtectionStore((state) => state.protection === 'open');
}

/** Whether user data has a passphrase, and whether it may get one. */
export function protectionNow(): Pick<ProtectionFacts, 'protection' | 'canProtect'> {
  return useProtectionStore.getState();
}

/** Opens locked user data. */
export async function unlock(secret: VaultSecret): Promise<Result<void>> {
  return await opening(host.vault.unlock(secret));
}

/** Sets a new passphrase in place of the forgotten one, and opens locked user data with it. */
export async function unlockAnew(recoveryKey: string, next: string): Promise<Result<void>> {
  const changed = await host.vault.changePassphrase({ secret: { recoveryKey }, next });
  return changed.ok ? await unlock({ passphrase: next }) : changed;
}

/** Encrypts user data; answers with the recovery key. */
export async function protect(passphrase: string): Promise<Result<string>> {
  return await opening(host.vault.protect({ passphrase }));
}

/** Sets another passphrase. */
export async function changePassphrase(present: string, next: string): Promise<Result<void>> {
  return await host.vault.changePassphrase({ secret: { passphrase: present }, next });
}

/** Answers with a new recovery key; the one before opens nothing any more. */
export async function renewRecoveryKey(passphrase: string): Promise<Result<string>> {
  return await host.vault.renewRecoveryKey({ passphrase });
}

/** Stores user data without encryption again. */
export async function unprotect(passphrase: string): Promise<Result<void>> {
  const answer = await host.vault.unprotect({ passphrase });
  if (answer.ok) useProtectionStore.setState({ protection: 'none' });
  return answer;
}

/** Where locking is. */
export function useLocking(): Locking {
  return useProtectionStore((state) => state.locking);
}

/** Locks at once. Asks first where changes could not be saved or a letter is open, because they would be lost. */
export async function lock(): Promise<void> {
  const isLossy = countUnsaved(unsavedNow().events) > 0 || useOpenLetter.getState().isUnsaved;
  if (isLossy) useProtectionStore.setState({ locking: 'asking' });
  else await lockAnyway();
}

/** Gives up the question whether to lock. */
export function stayOpen(): void {
  useProtectionStore.setState({ locking: undefined });
}

/** Locks; what could not be saved is lost. Main replaces this page; should it not, the page begins anew. */
export async function lockAnyway(): Promise<void> {
  useProtectionStore.setState({ locking: 'locking' });
  // Editors store their text when they unmount. Wait for that before main locks.
  await new Promise((resolve) => setTimeout(resolve));
  await Promise.all([allTried(), useUnsavedEdits.getState().flush()]);
  await host.vault.lock();
  location.reload();
}

async function opening<Value>(answer: Promise<Result<Value>>): Promise<Result<Value>> {
  const opened = await answer;
  if (opened.ok) useProtectionStore.setState({ protection: 'open' });
  return opened;
}
