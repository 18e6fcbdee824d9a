// The number of pages of a first print, up to where the probe of its headings begins.

import { probeId } from '../../../core/compose/compose-page-constants.ts';
import type { PageNumbers } from '../../../core/compose/compose-page-protocol.ts';
import { openPdf } from './open-pdf.ts';
import { pageOfPlace } from './outline.ts';

/** Pages and headings of what was just printed here; throws when it cannot be read, since that is a bug. */
export async function readPageNumbers(address: string, sizeBytes: number): Promise<PageNumbers> {
  const opened = await openPdf({ file: address, address, sizeBytes });
  if (!opened.ok)
    throw new Error(`a document printed here cannot be read: ${JSON.stringify(opened.problem)}`);
  const { pdf, close } = opened.value;
  try {
    const places = [...(await pdf.getDestinations())];
    const anchors: Record<string, number> = {};
    for (const [name, place] of places) {
      const page = await pageOfPlace(pdf, place);
      if (page !== undefined) anchors[name] = page;
    }
    const { [probeId]: probe, ...headings } = anchors;
    if (probe === undefined)
      throw new Error(`the probe is not among the places: ${places.map(([name]) => name).join(' ')}`);
    return { pageCount: probe - 1, anchors: headings };
  } finally {
    await close();
  }
}
