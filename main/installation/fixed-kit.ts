// One kit that is in use for good, with the record of its library in memory. Previews and tests of single screens use it.
import { fail, ok } from '../../core/base/result.ts';
import type { ActiveKit, LibraryRecord } from '../../core/library/installed-kit.ts';
import type { InstallableKits } from './installation.ts';
import type { LibraryRecords } from './library-record.ts';

/** Kits of which none can be installed and one is in use. */
export function fixedKit(kit: ActiveKit): InstallableKits {
  return {
    active: () => kit,
    candidates: () => [],
    check: async () => fail({ code: 'call-refused', reason: 'token' }),
    install: async () => fail({ code: 'call-refused', reason: 'token' }),
    rollBack: async () => fail({ code: 'kit-previous-missing' }),
    undo: async () => fail({ code: 'kit-previous-missing' }),
    confirm: async () => undefined,
    stop: async () => undefined,
  };
}

/** Keeps the record in memory; `onWrite` hears of each. */
export function recordsInMemory(
  start?: LibraryRecord,
  onWrite: (record: LibraryRecord) => void = () => undefined,
): LibraryRecords {
  let kept = start;
  return {
    read: async () => kept,
    write: async (record) => {
      kept = record;
      onWrite(record);
      return ok(undefined);
    },
  };
}
