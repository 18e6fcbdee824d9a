// The pending write: which kit, how much room it takes, and which of the selected sticks can take it.

import type { StickPlace } from '../../../core/ipc/sticks-group.ts';
import { countWorks } from '../../../core/kit/catalogue.ts';
import { useLibraryStore } from '../../data/db/library-store.ts';
import { useSticks } from '../../data/services/sticks-store.ts';
import { useKitName } from '../../text/use-kit-name.ts';

/** A kit that can be written, as the screen shows it. */
type KitToWrite = {
  readonly title: string;
  readonly titleLanguage?: string;
  readonly version: string;
  readonly issued: string;
  readonly sizeBytes: number;
  /** How many resources it has; missing where the catalogue cannot be read. */
  readonly works?: number;
};

/** Room beyond the files themselves: folders, and what a file system needs. */
const spareBytes = 2 * 1024 * 1024;

/** The kit; undefined when there is none that may be written. */
export function useKitToWrite(): KitToWrite | undefined {
  const kit = useSticks((state) => state.kit);
  const ready = useLibraryStore((state) => state.ready);
  const nameOf = useKitName();
  if (kit.kind === 'other') {
    const { verdict } = kit;
    const isWritable =
      verdict.kit !== undefined && verdict.problems.every(({ code }) => code === 'signature-unknown-key');
    if (!isWritable || !verdict.kit) return undefined;
    const { title, version, issued, works } = verdict.kit;
    return {
      ...{ title, version, issued, sizeBytes: verdict.sizeBytes },
      ...(works === undefined ? {} : { works }),
    };
  }
  if (kit.kind !== 'in-use' || !ready) return undefined;
  const part = ready.parts.find(({ kitId }) => kitId === kit.kitId) ?? ready.parts[0];
  const title = nameOf(part.kitId);
  const { version, issued, files } = part.kit;
  const sizeBytes = Object.values(files).reduce((sum, file) => sum + file.sizeBytes, 0);
  const works = countWorks(part.catalogue.resources);
  return { title: title.text, titleLanguage: title.language, version, issued, sizeBytes, works };
}

/** Bytes that a stick must have free. */
export function useNeededBytes(): number {
  const kit = useKitToWrite();
  const programs = useSticks((state) => state.programs);
  const leftOut = useSticks((state) => state.leftOut);
  const along = programs.filter(({ token }) => !leftOut.has(token));
  return along.reduce((sum, { sizeBytes }) => sum + sizeBytes, (kit?.sizeBytes ?? 0) + spareBytes);
}

/** Whether a program goes onto the sticks with the kit. */
export function useHasProgram(): boolean {
  return useSticks(({ programs, leftOut }) => programs.some(({ token }) => !leftOut.has(token)));
}

/** The ticked sticks: all of them, and those that can be written. */
export function useTickedSticks(): {
  readonly all: readonly StickPlace[];
  readonly writable: readonly StickPlace[];
} {
  const places = useSticks((state) => state.places) ?? [];
  const chosen = useSticks((state) => state.chosen);
  const neededBytes = useNeededBytes();
  const all = places.filter(({ token }) => chosen.has(token));
  return { all, writable: all.filter((place) => !place.refusal && place.freeBytes >= neededBytes) };
}
