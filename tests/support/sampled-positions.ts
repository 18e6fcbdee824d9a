// Positions of a fault run: all in a whole run, else a fixed sample with every kind and every boundary.
import { isWholeRun } from './sample.ts';

/**
 * Positions of `kinds` to try, in order. A sample has the first and the last of each kind and every `step`th between them. So it is
 * the same in each run and omits no kind.
 */
export function sampledPositions(kinds: readonly unknown[], step: number): readonly number[] {
  return positionsOf(kinds, isWholeRun ? 1 : step);
}

/** The positions with a step of one or more. */
export function positionsOf(kinds: readonly unknown[], step: number): readonly number[] {
  const ofKind = new Map<unknown, number[]>();
  for (const [position, kind] of kinds.entries()) ofKind.set(kind, [...(ofKind.get(kind) ?? []), position]);
  return [...ofKind.values()]
    .flatMap((all) => all.filter((_, at) => at % step === 0 || at === all.length - 1))
    .sort((one, other) => one - other);
}

/** Kinds for calls to a disk: what is called, and what was called before it. */
export function callKinds(names: readonly string[]): readonly string[] {
  return names.map((name, at) => `${names[at - 1] ?? 'start'} > ${name}`);
}

/** Kinds for the bytes of a file of lines: those of one line are of one kind. */
export function lineKinds(bytes: Uint8Array): readonly number[] {
  let line = 0;
  return Array.from(bytes, (byte) => {
    const own = line;
    if (byte === 10) line += 1;
    return own;
  });
}
