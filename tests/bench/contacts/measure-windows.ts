// Compare a long list with one that is short enough to be in the page as a whole, in turns.
import type { Contact } from '../../../core/contacts/contact.ts';
import { maxPlainRows } from '../../../renderer/ui/virtual-list/max-plain-rows.ts';
import { median } from '../median.ts';
import { type ListWindow, openList, type Seen } from './in-window.ts';

/** How often each window is looked at, after once to warm up. */
export const rounds = 7;

/** One figure of both windows and how they compare; `wanted` is the largest ratio that is good. */
export type WindowRow = {
  readonly what: string;
  readonly few: number;
  readonly many: number;
  readonly value: number;
  readonly wanted: number;
};

const wanted = { frameMs: 1.5, elements: 1.5, narrowedMs: 2 } as const;
const names = {
  frameMs: 'time between two frames while scrolling, ms',
  elements: 'elements in the page, at most',
  narrowedMs: 'from a typed word to the shorter list, ms',
} as const;

/** Shows a directory and the beginning of it in two windows, and measures both. */
export async function measureWindows(directory: readonly Contact[]): Promise<WindowRow[]> {
  const windows: ListWindow[] = [];
  try {
    windows.push(await openList(directory.slice(0, maxPlainRows)));
    windows.push(await openList(directory));
    const seen: Seen[][] = [[], []];
    for (let round = 0; round <= rounds; round += 1) {
      for (const [index, window] of windows.entries()) {
        const found = await window.look();
        if (round > 0) seen[index]?.push(found);
      }
    }
    return (['frameMs', 'elements', 'narrowedMs'] as const).map((field) => {
      const [few = 0, many = 0] = seen.map((rows) => median(rows.map((row) => row[field])) ?? 0);
      return { what: names[field], few, many, value: many / few, wanted: wanted[field] };
    });
  } finally {
    for (const window of windows) await window.end();
  }
}
