// Decides where a document opens and how the place is kept: the asked place, note or page, else where one stopped, else the beginning.
import { useEffect, useRef } from 'react';
import { type Place, placeOf } from '../../../core/vault/own-data.ts';
import { placeVersion } from '../../../core/vault/own-event.ts';
import type { ResourceRow } from '../../db/library-db.ts';
import { ownDataNow, record } from '../../state/own-data-store.ts';
import type { PdfView } from '../../viewer/pdf-view.ts';
import { type AskedDocument, type HalfKey, timesShown } from './halves.ts';
import { halvesNow } from './halves-store.ts';
import { keepPlaceIn, placeLeft } from './place-memory.ts';
import type { PdfState } from './use-pdf-view.ts';

const restMs = 800;

/** Goes to the first place once the document is laid out, and keeps the place whenever it rests and when it is left. */
export function useReadingPlace(
  half: HalfKey,
  resource: ResourceRow | undefined,
  pdf: PdfState,
  { page: askedPage, note: askedNote, target }: AskedDocument,
): void {
  const { view, isReady, place, zoom, order, layoutCount } = pdf;
  const opened = useRef<PdfView | undefined>(undefined);
  const latest = useRef<(() => void) | undefined>(undefined);

  useEffect(() => {
    if (!view || !isReady || !resource?.file) return;
    const isFirst = opened.current !== view;
    opened.current = view;
    if (isFirst) openWhereLeft(view, half, resource.id, resource.file.sha256);
    const note = ownDataNow().notes.find(({ id }) => id === askedNote);
    if (target) view.jumps.toTarget(target);
    else if (askedPage !== undefined) view.goTo({ page: askedPage, offset: 0 });
    if (note) view.notes.goTo(note);
  }, [view, isReady, half, resource, askedPage, askedNote, target]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a turned page is told by how often the pages were laid out
  useEffect(() => {
    const file = resource?.file;
    // On the whole screen pages lie as nobody chose for good.
    if (!view || !isReady || opened.current !== view || !file || view.layout.isPresenting) return undefined;
    const rotation = view.rotation as 0 | 90 | 180 | 270;
    const left: Place = {
      page: place.page,
      // Above the first page there is nothing but its edge.
      offset: place.page === 1 ? Math.max(0, place.offset) : place.offset,
      zoom: zoom.zoom,
      ...(rotation === 0 ? {} : { rotation }),
      ...(order.scroll === 'vertical' ? {} : { scroll: order.scroll }),
      ...(order.spread === 'none' ? {} : { spread: order.spread }),
    };
    const exact = { ...left, offset: place.offset };
    keepPlaceIn(half, resource.id, { fileHash: file.sha256, place: exact, across: view.across });
    latest.current = () => {
      latest.current = undefined;
      void record({
        kind: 'reading-moved',
        version: placeVersion(left),
        resourceId: resource.id,
        fileHash: file.sha256,
        place: left,
      });
    };
    const timer = setTimeout(() => latest.current?.(), restMs);
    return () => clearTimeout(timer);
  }, [view, isReady, half, resource, place, zoom, order, layoutCount]);

  useEffect(() => {
    const keep = (): void => latest.current?.();
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, []);

  useEffect(() => {
    if (resource)
      void record({ kind: 'item-opened', version: 1, item: { kind: 'resource', id: resource.id } });
  }, [resource]);
}

function openWhereLeft(view: PdfView, half: HalfKey, resourceId: string, fileHash: string): void {
  const left = placeLeft(half, resourceId, fileHash, timesShown(halvesNow(), resourceId) > 1);
  const kept = left?.place ?? placeOf(ownDataNow(), resourceId, fileHash);
  view.zoom(kept?.zoom === 'page-actual' ? 1 : (kept?.zoom ?? 'page-width'));
  if (kept) view.lie({ scroll: kept.scroll ?? 'vertical', spread: kept.spread ?? 'none' });
  if (kept?.rotation) view.rotation = kept.rotation;
  if (kept) view.goTo(kept);
  if (left) view.across = left.across;
}
