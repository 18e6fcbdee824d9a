// The group `library` of the contract, answered by the owner of the installation.
import { ok } from '../../core/base/result.ts';
import type { HostHandlers } from '../../core/ipc/contract.ts';
import type { Installation } from './installation.ts';

/** Handlers of the group `library`. */
export function libraryHandlers(installation: Installation): HostHandlers['library'] {
  return {
    records: async () => ok(await installation.records()),
    open: ({ whole }) => installation.open(whole),
    rebuild: (kitId) => installation.rebuild(kitId),
    importProgressed: async ({ generation, progress }) =>
      ok(installation.importProgressed(generation, progress)),
    importFinished: ({ generation, outcome }) => installation.importFinished(generation, outcome),
    hasRoom: async () => ok(await installation.hasRoom()),
  };
}
