// Order of a folder: folders first, names by the language of the interface, numbers by value.
import type { PickerEntry } from '../../core/ipc/picker-contract.ts';

/** The entries in order; `tag` is a BCP 47 language. */
export function sortEntries(entries: readonly PickerEntry[], tag: string): readonly PickerEntry[] {
  const { compare } = new Intl.Collator(tag, { numeric: true });
  return [...entries].sort((one, other) =>
    one.kind === other.kind ? compare(one.name, other.name) : one.kind === 'folder' ? -1 : 1,
  );
}
