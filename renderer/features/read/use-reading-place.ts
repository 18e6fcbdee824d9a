// Position at which a document opens: the requested place, note or page, else the stored position, else the beginning.

import { useEffect, useRef } from 'react';
import { type Place, placeOf, placeVersion } from '../../../core/user-data/events/reading.ts';
import { itemOpenedEvent } from '../../../core/user-data/events/recent.ts';
import type { ResourceRow } from '../../data/db/library-db.ts';
import { whenPageEnds } from '../../data/session/page-end.ts';
import { appendEvent, userDataNow } from '../../data/user-data/user-data-store.ts';
import type { Zoom } from '../../pdf/layout/initial-view.ts';
import { type PageOrder, plainOrder } from '../../pdf/layout/page-layout.ts';
import type { PdfView } from '../../pdf/view/pdf-view.ts';
import type { OpenRequest } from '../shared/document/open-request.ts';
import type { Opening, PdfState } from '../shared/document/use-pdf-view.ts';
import { type PaneKey, timesShown } from './panes.ts';
import { currentPanes } from './panes-store.ts';
import { keepPlaceIn, placeLeft } from './place-memory.ts';

const restMs = 800;

/** Where a document opens, before anything of it is drawn: as it was left, on the page that is asked. */
export function openingOf(pane: PaneKey, resource: ResourceRow, { page, target }: OpenRequest): Opening {
  const asked = target?.page ?? page;
  const left = (): LeftBefore => whereLeft(pane, resource);
  return {
    first: () => {
      const { kept } = left();
      return { page: asked ?? kept?.page ?? 1, zoom: zoomOf(kept), order: orderOf(kept) };
    },
    show: (view) => {
      openWhereLeft(view, left());
      if (asked !== undefined) view.goTo({ page: asked, offset: 0 });
    },
  };
}

/** Goes to the asked place once the document is laid out, and keeps the place whenever it rests and when it is left. */
export function useReadingPlace(
  pane: PaneKey,
  resource: ResourceRow | undefined,
  pdf: PdfState,
  { page: askedPage, note: askedNote, target }: OpenRequest,
): void {
  const { view, isReady, zoom, order, layoutCount } = pdf;
  const opened = useRef<PdfView | undefined>(undefined);
  const latest = useRef<(() => void) | undefined>(undefined);
  const look = useRef<(() => void) | undefined>(undefined);

  useEffect(() => {
    if (!view || !isReady || !resource?.file) return;
    opened.current = view;
    const note = userDataNow().notes.find(({ id }) => id === askedNote);
    if (target) view.jumps.toTarget(target);
    else if (askedPage !== undefined) view.goTo({ page: askedPage, offset: 0 });
    if (note) view.notes.goTo(note);
  }, [view, isReady, resource, askedPage, askedNote, target]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a turned page is told by how often the pages were laid out
  useEffect(() => {
    const file = resource?.file;
    if (!view || !isReady || opened.current !== view || !file) return undefined;
    const fileHash = file.sha256;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const moved = (): void => {
      // On the whole screen the layout of the pages is temporary.
      if (view.layout.isPresenting) return;
      const exact = placeNow(view, zoom.zoom, order);
      keepPlaceIn(pane, resource.id, { fileHash, place: exact, scrollRatioX: view.scrollRatioX });
      latest.current = () => {
        latest.current = undefined;
        void recordPlace(resource.id, fileHash, exact);
      };
      clearTimeout(timer);
      timer = setTimeout(() => latest.current?.(), restMs);
    };
    look.current = moved;
    moved();
    const end = view.whenMoved(moved);
    return () => {
      look.current = undefined;
      end();
      clearTimeout(timer);
    };
  }, [view, isReady, pane, resource, zoom, order, layoutCount]);

  useEffect(() => {
    const keep = (): void => latest.current?.();
    // After a jump the scroll event comes a frame later, so that the stored place can be the one before the jump.
    const end = whenPageEnds(() => {
      look.current?.();
      keep();
    });
    return () => {
      end();
      keep();
    };
  }, []);

  useEffect(() => {
    if (resource) void appendEvent(itemOpenedEvent({ kind: 'resource', id: resource.id }));
  }, [resource]);
}

function placeNow(view: PdfView, zoom: Zoom, order: PageOrder): Place {
  const rotation = view.rotation as 0 | 90 | 180 | 270;
  return {
    ...view.place(),
    zoom,
    ...(rotation === 0 ? {} : { rotation }),
    ...(order.scroll === 'vertical' ? {} : { scroll: order.scroll }),
    ...(order.spread === 'none' ? {} : { spread: order.spread }),
  };
}

function recordPlace(resourceId: string, fileHash: string, exact: Place): Promise<unknown> {
  // Above the first page there is nothing but its edge.
  const place = exact.page === 1 ? { ...exact, offset: Math.max(0, exact.offset) } : exact;
  return appendEvent({
    kind: 'reading-moved',
    version: placeVersion(place, resourceId),
    resourceId,
    fileHash,
    place,
  });
}

type LeftBefore = { readonly kept: Place | undefined; readonly scrollRatioX: number | undefined };

function whereLeft(pane: PaneKey, { id, file }: ResourceRow): LeftBefore {
  if (!file) return { kept: undefined, scrollRatioX: undefined };
  const left = placeLeft(pane, id, file.sha256, timesShown(currentPanes(), id) > 1);
  return { kept: left?.place ?? placeOf(userDataNow(), id, file.sha256), scrollRatioX: left?.scrollRatioX };
}

function zoomOf(kept: Place | undefined): Zoom {
  if (kept?.zoom === 'page-actual') return 1;
  // Earlier versions of the program also fitted the height alone.
  return kept?.zoom === 'page-height' ? 'page-fit' : (kept?.zoom ?? 'page-width');
}

function orderOf(kept: Place | undefined): PageOrder {
  // Earlier versions of the program also had pages in rows.
  return { scroll: kept?.scroll === 'page' ? 'page' : 'vertical', spread: kept?.spread ?? plainOrder.spread };
}

function openWhereLeft(view: PdfView, { kept, scrollRatioX }: LeftBefore): void {
  view.zoom(zoomOf(kept));
  if (!kept) return;
  if (kept.rotation) view.rotation = kept.rotation;
  view.goTo(kept);
  if (scrollRatioX !== undefined) view.scrollRatioX = scrollRatioX;
}
