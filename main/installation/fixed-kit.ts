// Kits that are in use for good, with the records of their libraries in memory. Previews and tests of single screens use them.
import { fail, ok } from '../../core/base/result.ts';
import type { ActiveKit, LibraryRecord } from '../../core/library/installed-kit.ts';
import type { InstallableKits } from './installation.ts';
import type { LibraryRecords } from './library-record.ts';

/** Kits in use, where none can be installed or given up. */
export function fixedKits(kits: readonly ActiveKit[]): InstallableKits {
  return {
    installed: () => kits,
    lost: () => [],
    onTrial: () => undefined,
    candidates: () => [],
    check: async () => fail({ code: 'call-refused', reason: 'token' }),
    install: async () => fail({ code: 'call-refused', reason: 'token' }),
    rollBack: async () => fail({ code: 'kit-previous-missing' }),
    remove: async () => fail({ code: 'kit-last' }),
    removePrevious: async () => fail({ code: 'kit-previous-missing' }),
    acceptPublisher: async () => fail({ code: 'kit-not-installed' }),
    undo: async () => fail({ code: 'kit-previous-missing' }),
    confirm: async () => undefined,
    stop: async () => undefined,
  };
}

/** Keeps the records in memory; `onWrite` hears of each list. */
export function recordsInMemory(
  start: readonly LibraryRecord[] = [],
  onWrite: (records: readonly LibraryRecord[]) => void = () => undefined,
): LibraryRecords {
  let kept = start;
  return {
    read: async () => kept,
    write: async (records) => {
      kept = records;
      onWrite(records);
      return ok(undefined);
    },
  };
}
