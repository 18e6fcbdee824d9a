// User data as the program sees it: the result of all events.
import { eventModules } from './event-modules.ts';
import type { ErasablePart, StoredEvent } from './user-event.ts';

type DataOf<Module> = Module extends { readonly empty: infer Data } ? Data : never;
type AllOf<Union> = (Union extends unknown ? (part: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;

/** The fields of all modules. A new object after every change; the fields that did not change stay the same objects. */
export type UserData = AllOf<DataOf<(typeof eventModules)[number]>> & {
  /** Number of the last event that changed something: of two snapshots the one with the larger number is later. */
  readonly sequence: number;
  /** Events of a newer program and what must stay in order with them; see compactEvents. */
  readonly kept: readonly StoredEvent[];
};

/** User data before the first event. */
export const emptySnapshot: UserData = Object.assign(
  { sequence: 0, kept: [] },
  ...eventModules.map(({ empty }) => empty),
);

/** How many things of each part there are, in the order of the modules. */
export function countParts(data: UserData): ReadonlyMap<ErasablePart, number> {
  const counts = new Map<ErasablePart, number>();
  for (const { part, empty } of eventModules) {
    if (part === undefined) continue;
    const lists = (Object.keys(empty) as (keyof UserData)[])
      .map((field) => data[field])
      .filter(Array.isArray);
    counts.set(
      part,
      lists.reduce((count, list) => count + list.length, counts.get(part) ?? 0),
    );
  }
  return counts.set('newer', data.kept.length);
}
