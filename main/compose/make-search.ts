// Make the search segments of a kit and their paths in it.
import { setImmediate as breathe } from 'node:timers/promises';
import type { Report } from '../../core/base/progress.ts';
import type { MadeKit } from '../../core/compose/assemble-catalogue.ts';
import { UnitGatherer } from '../../core/compose/divide-units.ts';
import { type Searchable, searchedLanguages, unitsIn } from '../../core/compose/gather-units.ts';
import { segmentPath } from '../../core/compose/kit-paths.ts';
import { buildSegment } from '../../core/search/build-segment.ts';
import type { Payload } from './payload.ts';

/** Makes the segments of every language that has something to find; stops between two documents when `signal` says so. */
export async function makeSearch(
  all: Searchable,
  payload: Payload,
  report: Report,
  signal: AbortSignal,
): Promise<MadeKit['segments']> {
  const segments: MadeKit['segments'][number][] = [];
  const languages = searchedLanguages(all);
  for (const [done, language] of languages.entries()) {
    report({ step: 'indexing', done, total: languages.length, unit: 'resources', item: language });
    let number = 0;
    const gatherer = new UnitGatherer(async (units) => {
      number += 1;
      const path = segmentPath(language, number);
      const file = payload.addBytes(path, 'application/octet-stream', buildSegment(units, language));
      segments.push({ language, units: units.length, file });
      await breathe();
    });
    for (const units of unitsIn(language, all)) {
      if (signal.aborted) return segments;
      await gatherer.add(units);
    }
    await gatherer.finish();
  }
  return segments;
}
