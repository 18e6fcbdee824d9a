// User data on its way to the page and back: the snapshot on request, events in both directions, and the passphrase.

import { fail, ok, type Result } from '../../core/base/result.ts';
import type { HostHandlers } from '../../core/ipc/contract.ts';
import type { UserEvent } from '../../core/user-data/user-event.ts';
import type { ConsentQuestion } from '../consent-words.ts';
import type { DataFolder } from '../data-folder.ts';
import type { Ports } from '../ports.ts';
import { slowedAttempts } from './attempts.ts';
import { orderEvents } from './event-order.ts';
import { oneQuestion } from './one-question.ts';

/**
 * Whom the program goes by, which kits were here, and what is erased for good. Main writes that down after its own checks and
 * questions, never on the word of the page.
 */
const writtenByMain: ReadonlySet<UserEvent['kind']> = new Set([
  'kit-installed',
  'key-accepted',
  'key-withdrawn',
  'key-statement-seen',
  'data-erased',
]);

type OwnPorts = Pick<Ports, 'vault' | 'vaultProblem' | 'lock' | 'eraseEverything'> & {
  readonly folder: Pick<DataFolder, 'keeps'>;
  /** Asks the person where the page cannot answer. */
  askForConsent(question: ConsentQuestion): Promise<boolean>;
  onUnlocked(): void;
};

/** Handlers of the group `vault`. */
export function vaultHandlers(ports: OwnPorts): HostHandlers['vault'] {
  const { vault } = ports;
  const append = orderEvents(vault);
  const slowly = slowedAttempts();
  const { access } = vault;
  const askOnce = oneQuestion();
  const doAfterConsent = async (
    question: ConsentQuestion,
    act: () => Promise<Result<unknown>>,
  ): Promise<Result<boolean>> => {
    const agreed = await askOnce(async () => ok(await ports.askForConsent(question)));
    if (!agreed.ok || !agreed.value) return agreed;
    const done = await act();
    return done.ok ? ok(true) : done;
  };
  const storeAfterConsent = (question: ConsentQuestion, event: UserEvent): Promise<Result<boolean>> =>
    doAfterConsent(question, () => vault.append(event));
  return {
    snapshot: async () => ok(vault.snapshot()),
    problem: async () => ok(ports.vaultProblem()),
    append: async (numbered) =>
      writtenByMain.has(numbered.event.kind)
        ? fail({ code: 'call-refused', reason: 'event' })
        : await append(numbered),
    protection: async () => {
      const language = access.language();
      const facts = { protection: access.protection(), canProtect: access.canProtect };
      return ok(language === undefined ? facts : { ...facts, language });
    },
    unlock: async (secret) => {
      const unlocked = await slowly(secret, () => access.unlock(secret));
      if (unlocked.ok) ports.onUnlocked();
      return unlocked;
    },
    lock: async () => ok(await ports.lock()),
    protect: ({ passphrase }) => access.protect(passphrase),
    changePassphrase: ({ secret, next }) => slowly(secret, () => access.changePassphrase(secret, next)),
    renewRecoveryKey: (secret) => slowly(secret, () => access.renewRecoveryKey(secret.passphrase)),
    unprotect: (secret) => slowly(secret, () => access.unprotect(secret.passphrase)),
    erase: async (named) => {
      const parts = [...new Set(named)];
      return await storeAfterConsent({ kind: 'erase', parts }, { kind: 'data-erased', version: 1, parts });
    },
    eraseEverything: async () =>
      ports.folder.keeps === 'nothing'
        ? fail({ code: 'call-refused', reason: 'nothing is kept' })
        : await doAfterConsent({ kind: 'erase-everything' }, ports.eraseEverything),
    withdrawKey: async (keyId) => {
      const key = vault.snapshot().keys.find((accepted) => accepted.keyId === keyId);
      if (!key) return fail({ code: 'call-refused', reason: 'key' });
      const { publisher, publicKey } = key;
      return await storeAfterConsent(
        { kind: 'withdraw-key', publisher, publicKey },
        { kind: 'key-withdrawn', version: 1, keyId },
      );
    },
  };
}
