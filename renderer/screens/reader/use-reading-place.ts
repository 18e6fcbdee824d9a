// Decides where a document opens and how the place is kept: the asked note or page, else where one stopped, else the beginning.
import { useEffect, useRef } from 'react';
import { type Place, placeOf } from '../../../core/vault/own-data.ts';
import { placeVersion } from '../../../core/vault/own-event.ts';
import type { ResourceRow } from '../../db/library-db.ts';
import { ownDataNow, record } from '../../state/own-data-store.ts';
import type { PdfState } from './use-pdf-view.ts';

const restMs = 800;

/** Goes to the first place once the document is laid out, and keeps the place whenever it rests and when it is left. */
export function useReadingPlace(
  resource: ResourceRow | undefined,
  pdf: PdfState,
  askedPage: number | undefined,
  askedNote: string | undefined,
): void {
  const { view, isReady, place, zoom, order, layoutCount } = pdf;
  const hasOpened = useRef(false);
  const latest = useRef<(() => void) | undefined>(undefined);

  useEffect(() => {
    if (!view || !isReady || !resource?.file) return;
    const kept = placeOf(ownDataNow(), resource.id, resource.file.sha256);
    view.zoom(kept?.zoom === 'page-actual' ? 1 : (kept?.zoom ?? 'page-width'));
    if (kept) view.lie({ scroll: kept.scroll ?? 'vertical', spread: kept.spread ?? 'none' });
    if (kept?.rotation) view.rotation = kept.rotation;
    if (askedPage !== undefined) view.goTo({ page: askedPage, offset: 0 });
    else if (kept) view.goTo(kept);
    const note = ownDataNow().notes.find(({ id }) => id === askedNote);
    if (note) view.notes.goTo(note);
    hasOpened.current = true;
  }, [view, isReady, resource, askedPage, askedNote]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a turned page is told by how often the pages were laid out
  useEffect(() => {
    const file = resource?.file;
    // On the whole screen pages lie as nobody chose for good.
    if (!view || !isReady || !hasOpened.current || !file || view.layout.isPresenting) return undefined;
    latest.current = () => {
      latest.current = undefined;
      const rotation = view.rotation as 0 | 90 | 180 | 270;
      const left: Place = {
        page: place.page,
        offset: place.offset,
        zoom: zoom.zoom,
        ...(rotation === 0 ? {} : { rotation }),
        ...(order.scroll === 'vertical' ? {} : { scroll: order.scroll }),
        ...(order.spread === 'none' ? {} : { spread: order.spread }),
      };
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
  }, [view, isReady, resource, place, zoom, order, layoutCount]);

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
