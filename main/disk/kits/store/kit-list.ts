// The list of installed kits, and what adding, updating, rolling back and removing one of them makes of it.
import { compareTexts } from '../../../../core/base/compare-texts.ts';
import type { FileHash } from '../../../../core/base/ids.ts';
import type { ActiveKit } from '../../../../core/library/installed-kit.ts';
import type { KeptKit } from './kit-record.ts';
import type { PointedKit, Pointer } from './pointer.ts';

/** An installed kit: the version in use, and the one that can be gone back to. */
export type StoredKit = {
  readonly kitId: string;
  readonly suffix: string;
  readonly active: KeptKit;
  readonly previous: KeptKit | undefined;
};

/** A kit of which no record can be read, so that its files are not known. */
export type LostKit = PointedKit & { readonly kitId: string };

/** The installed kits. */
export type KitList = {
  /** The id of the first kit of the place, even when it was removed. */
  readonly first: string | undefined;
  /** The first of the place first, the others by their ids. */
  readonly kits: readonly StoredKit[];
  /** They stay on the list until they are installed again or removed. */
  readonly lost: readonly LostKit[];
};

/** No kit was ever installed. */
export const emptyList: KitList = { first: undefined, kits: [], lost: [] };

/** Adds a kit, or puts it in the place of the kit with its id, which becomes the version before. The same kit again keeps that. */
export function withKit(list: KitList, next: KeptKit): KitList {
  const { kitId } = next.kit;
  const first = list.first ?? kitId;
  const installed = kitOf(list, kitId);
  const suffix = installed?.suffix ?? (kitId === first ? '' : `@${kitId}`);
  const lost = list.lost.filter((kit) => kit.kitId !== kitId);
  const isAnother = installed !== undefined && isOther(installed.active, next);
  const previous = isAnother ? installed.active : installed?.previous;
  const others = list.kits.filter((kit) => kit !== installed);
  return inOrder({ first, kits: [...others, { kitId, suffix, active: next, previous }], lost });
}

/** Takes a kit off the list, one that is lost as well. */
export function withoutKit(list: KitList, kitId: string): KitList {
  const isOther = (kit: { readonly kitId: string }): boolean => kit.kitId !== kitId;
  return { ...list, kits: list.kits.filter(isOther), lost: list.lost.filter(isOther) };
}

/** Takes the version before off a kit. */
export function withoutPrevious(list: KitList, kitId: string): KitList {
  const kits = list.kits.map((kit) => (kit.kitId === kitId ? { ...kit, previous: undefined } : kit));
  return { ...list, kits };
}

/** Puts other records of the same kits in the place of those with their tree hashes. */
export function withRecords(list: KitList, records: readonly KeptKit[]): KitList {
  const latest = (kept: KeptKit): KeptKit => records.find((record) => !isOther(record, kept)) ?? kept;
  const kits = list.kits.map((kit) => ({
    ...{ ...kit, active: latest(kit.active) },
    previous: kit.previous && latest(kit.previous),
  }));
  return { ...list, kits };
}

/** The kit with an id. */
export function kitOf(list: KitList, kitId: string): StoredKit | undefined {
  return list.kits.find((kit) => kit.kitId === kitId);
}

/** All versions on a list. */
export function keptIn({ kits }: KitList): readonly KeptKit[] {
  return kits.flatMap(({ previous, active }) => (previous ? [previous, active] : [active]));
}

/** An installed kit as the program sees it. */
export function activeKit({ active, previous, suffix }: StoredKit): ActiveKit {
  return { ...active.kit, suffix, ...(previous ? { previousVersion: previous.kit.version } : {}) };
}

/** The kit that is new on a list, or another version than before. */
export function changedKit(before: KitList, now: KitList): StoredKit | undefined {
  return now.kits.find(({ kitId, active }) => {
    const earlier = kitOf(before, kitId);
    return !earlier || isOther(earlier.active, active);
  });
}

/** How a list is written down. */
export function pointerTo({ first = '', kits, lost }: KitList, sequence: number): Pointer {
  const found = kits.map(({ kitId, suffix, active, previous }) => ({
    kitId,
    suffix,
    active: active.recordHash,
    ...(previous ? { previous: previous.recordHash } : {}),
  }));
  return { sequence, first, kits: [...found, ...lost] };
}

/**
 * The list that a pointer names, of the records that can be read. In the place of a record that cannot be read comes the version
 * before, then what the other pointer names. A version before with another id, which a pointer of format 1 may name, is left out.
 */
export function listOf(pointer: Pointer, readable: readonly KeptKit[], other?: Pointer): KitList {
  const find = (hash: FileHash | undefined) => readable.find(({ recordHash }) => recordHash === hash);
  const kits = pointer.kits.flatMap((pointed): StoredKit[] => {
    const others = other?.kits.filter((kit) => mayBeSame(kit, pointed)) ?? [];
    const found = [pointed, ...others]
      .flatMap(({ active, previous }) => [find(active), find(previous)])
      .filter((kept) => kept !== undefined)
      .filter(({ kit }) => pointed.kitId === undefined || pointed.kitId === kit.kitId);
    const [active] = found;
    if (!active) return [];
    const { kitId } = active.kit;
    // A version before that was removed is still named by the other pointer for a moment.
    const hasNone = pointed.previous === undefined && active.recordHash === pointed.active;
    const earlier = found.filter((kept) => kept.kit.kitId === kitId && isOther(kept, active));
    const previous = hasNone ? undefined : earlier[0];
    return [{ kitId, suffix: pointed.suffix ?? '', active, previous }];
  });
  const isKnown = (kitId: string): boolean => kits.some((kit) => kit.kitId === kitId);
  const lost = pointer.kits.flatMap(({ kitId, ...hashes }): LostKit[] =>
    kitId === undefined || isKnown(kitId) ? [] : [{ kitId, ...hashes }],
  );
  return inOrder({ first: pointer.first ?? kits[0]?.kitId, kits, lost });
}

/** Whether every kit that a pointer names is in use as it says. */
export function isWhole(list: KitList, pointer: Pointer): boolean {
  const inUse = new Set(list.kits.map(({ active }) => active.recordHash));
  return pointer.kits.length > 0 && pointer.kits.every(({ active }) => inUse.has(active));
}

function mayBeSame(one: PointedKit, other: PointedKit): boolean {
  return one.kitId === undefined || other.kitId === undefined || one.kitId === other.kitId;
}

/** Whether two records are of different kits; one kit may have several, by what its signature said. */
function isOther(one: KeptKit, other: KeptKit): boolean {
  return one.kit.treeHash !== other.kit.treeHash;
}

function inOrder({ first, kits, lost }: KitList): KitList {
  const place = ({ kitId }: StoredKit): number => (kitId === first ? 0 : 1);
  const sorted = kits.toSorted(
    (one, other) => place(one) - place(other) || compareTexts(one.kitId, other.kitId),
  );
  return { first, kits: sorted, lost };
}
