// Decides where a document opens and how the place is kept: the asked page, else where one stopped, else the beginning.
import { useEffect, useRef } from 'react';
import { placeOf } from '../../../core/vault/own-data.ts';
import type { ResourceRow } from '../../db/library-db.ts';
import { ownDataNow, record } from '../../state/own-data-store.ts';
import type { PdfState } from './use-pdf-view.ts';

const restMs = 800;

/** Goes to the first place once the document is laid out, and keeps the place whenever it rests and when it is left. */
export function useReadingPlace(
  resource: ResourceRow | undefined,
  pdf: PdfState,
  askedPage: number | undefined,
): void {
  const { view, isReady, place, zoom } = pdf;
  const hasOpened = useRef(false);
  const latest = useRef<(() => void) | undefined>(undefined);

  useEffect(() => {
    if (!view || !isReady || !resource?.file) return;
    const kept = placeOf(ownDataNow(), resource.id, resource.file.sha256);
    view.zoom(kept?.zoom === 'page-actual' ? 1 : (kept?.zoom ?? 'page-width'));
    if (kept?.rotation) view.rotation = kept.rotation;
    if (askedPage !== undefined) view.goTo({ page: askedPage, offset: 0 });
    else if (kept) view.goTo(kept);
    hasOpened.current = true;
  }, [view, isReady, resource, askedPage]);

  useEffect(() => {
    const file = resource?.file;
    if (!view || !isReady || !hasOpened.current || !file) return undefined;
    latest.current = () => {
      latest.current = undefined;
      const rotation = view.rotation as 0 | 90 | 180 | 270;
      void record({
        kind: 'reading-moved',
        version: 1,
        resourceId: resource.id,
        fileHash: file.sha256,
        place: {
          page: place.page,
          offset: place.offset,
          zoom: zoom.zoom,
          ...(rotation === 0 ? {} : { rotation }),
        },
      });
    };
    const timer = setTimeout(() => latest.current?.(), restMs);
    return () => clearTimeout(timer);
  }, [view, isReady, resource, place, zoom]);

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
