// Decides how own data crosses to the page: the whole snapshot once, then after every change.
import type { HostHandlers } from '../../core/ipc/contract.ts';
import { fail, ok } from '../../core/result.ts';
import type { OwnEvent } from '../../core/vault/own-event.ts';
import type { Services } from '../services.ts';

/** Whom the program goes by and which kits were here: main writes that down after its own checks, never on the word of the page. */
const writtenByMain: ReadonlySet<OwnEvent['kind']> = new Set([
  'kit-installed',
  'key-accepted',
  'key-statement-seen',
]);

/** Handlers of the group `vault`. */
export function vaultHandlers(services: Services): HostHandlers['vault'] {
  return {
    snapshot: async () => ok(services.vault.snapshot()),
    problem: async () => ok(services.vaultProblem),
    append: async (event) => {
      if (writtenByMain.has(event.kind)) return fail({ code: 'call-refused', reason: 'event' });
      const saved = await services.vault.append(event);
      return saved.ok ? ok(undefined) : saved;
    },
  };
}
