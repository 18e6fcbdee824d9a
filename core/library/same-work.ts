// The same work in several kits: which edition stands in front, and which are named behind it.
import { withoutSuffix } from '../kit/item-id.ts';

/** What of an item is compared. Contacts and terms are the same when their ids are; only resources have `edition`. */
export type ComparedItem = {
  /** With the suffix of its kit. */
  readonly id: string;
  /** The day from which the newer one is told, YYYY-MM-DD or less precise. */
  readonly day: string;
  /** Whether the publisher of its kit is known. What nobody verified never stands in front of what somebody did. */
  readonly isVerified: boolean;
  readonly edition?: {
    readonly kind: string;
    readonly language: string;
    readonly title: string;
    readonly fileHash: string | undefined;
  };
};

/** For each item that stands behind another: the id of the one in front. Of equals the first in the list is in front. */
export function itemsBehind(items: readonly ComparedItem[]): ReadonlyMap<string, string> {
  const byId = new Map<string, ComparedItem[]>();
  for (const item of items) {
    const id = withoutSuffix(item.id);
    const present = byId.get(id);
    if (present) present.push(item);
    else byId.set(id, [item]);
  }
  const behind = new Map<string, string>();
  for (const same of byId.values()) {
    const fronts: ComparedItem[] = [];
    for (const item of same.length < 2 ? [] : same.toSorted(byRank)) {
      const front = fronts.find((other) => isSameWork(other, item));
      if (front) behind.set(item.id, front.id);
      else fronts.push(item);
    }
  }
  return behind;
}

/** Items that are not behind another, each with the ids of those behind it. */
export function inFront<Item extends { readonly id: string }>(
  items: readonly Item[],
  behind: ReadonlyMap<string, string>,
): readonly (Item & WithOthers)[] {
  if (behind.size === 0) return items;
  const others = new Map<string, string[]>();
  for (const [id, front] of behind) others.set(front, [...(others.get(front) ?? []), id]);
  return items.flatMap((item) => {
    if (behind.has(item.id)) return [];
    const own = others.get(item.id);
    return own ? { ...item, alsoIn: own } : item;
  });
}

/** An item that other kits have as well. */
export type WithOthers = {
  /** The ids of the same item in other kits. */
  readonly alsoIn?: readonly string[];
};

/** The day of a resource: when it was checked, else changed, else issued. */
export function dayOf(resource: {
  readonly asOf?: string | undefined;
  readonly modified?: string | undefined;
  readonly issued: string;
}): string {
  return resource.asOf ?? resource.modified ?? resource.issued;
}

function byRank(one: ComparedItem, other: ComparedItem): number {
  if (one.isVerified !== other.isVerified) return one.isVerified ? -1 : 1;
  return one.day === other.day ? 0 : one.day > other.day ? -1 : 1;
}

function isSameWork({ edition: one }: ComparedItem, { edition: other }: ComparedItem): boolean {
  if (!one || !other) return true;
  if (one.kind !== other.kind || one.language !== other.language) return false;
  const isSameFile = one.fileHash !== undefined && one.fileHash === other.fileHash;
  return isSameFile || one.title === other.title;
}
