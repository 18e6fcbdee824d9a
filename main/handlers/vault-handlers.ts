// User data on its way to the page and back: the snapshot on request, events in both directions, and the passphrase.

import { fail, ok } from '../../core/base/result.ts';
import type { HostHandlers } from '../../core/ipc/contract.ts';
import type { UserEvent } from '../../core/user-data/user-event.ts';
import type { Ports } from '../ports.ts';
import { slowedAttempts } from './attempts.ts';
import { orderEvents } from './event-order.ts';

/** Whom the program goes by and which kits were here: main writes that down after its own checks, never on the word of the page. */
const writtenByMain: ReadonlySet<UserEvent['kind']> = new Set([
  'kit-installed',
  'key-accepted',
  'key-statement-seen',
]);

/** What a session that holds user data only in memory cannot do. */
const inMemory = fail({ code: 'call-refused', reason: 'passphrase' });

/** Handlers of the group `vault`. */
export function vaultHandlers({
  vault,
  vaultProblem,
  folder,
  lock,
}: Pick<Ports, 'vault' | 'vaultProblem' | 'lock'> & {
  readonly folder: Pick<Ports['folder'], 'keeps'>;
}): HostHandlers['vault'] {
  const append = orderEvents(vault);
  const slowly = slowedAttempts();
  const { access } = vault;
  const canProtect = folder.keeps !== 'nothing';
  return {
    snapshot: async () => ok(vault.snapshot()),
    problem: async () => ok(vaultProblem()),
    append: async (numbered) =>
      writtenByMain.has(numbered.event.kind)
        ? fail({ code: 'call-refused', reason: 'event' })
        : await append(numbered),
    protection: async () => {
      const language = access.language();
      const facts = { protection: access.protection(), canProtect };
      return ok(language === undefined ? facts : { ...facts, language });
    },
    unlock: (secret) => slowly(() => access.unlock(secret)),
    lock: async () => ok(await lock()),
    protect: async ({ passphrase }) => (canProtect ? await access.protect(passphrase) : inMemory),
    changePassphrase: ({ secret, next }) => slowly(() => access.changePassphrase(secret, next)),
    renewRecoveryKey: ({ passphrase }) => slowly(() => access.renewRecoveryKey(passphrase)),
    unprotect: ({ passphrase }) => slowly(() => access.unprotect(passphrase)),
  };
}
