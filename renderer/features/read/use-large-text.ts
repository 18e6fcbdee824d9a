// Whether a document shows as text in large letters: for as long as it is open, also while another is in front.
import { type RefObject, useRef, useState } from 'react';
import type { ViewPlace } from '../../pdf/layout/view-place.ts';
import type { PdfView } from '../../pdf/view/pdf-view.ts';
import type { OpenRequest } from '../shared/document/open-request.ts';
import type { PdfState } from '../shared/document/use-pdf-view.ts';
import type { PaneKey } from './panes.ts';
import { keepTextPlace, textPlace } from './place-memory.ts';
import { useLetterSize } from './use-text-place.ts';

/** The text in large letters of a document; `toggle` does nothing for it until the document is there. */
type LargeText = {
  readonly isOn: boolean;
  readonly toggle: () => void;
  /** What scrolls in it. */
  readonly box: RefObject<HTMLDivElement | null>;
  /** Where one stopped in it. */
  readonly start: ViewPlace | undefined;
  readonly onPlace: (place: ViewPlace) => void;
  /** The zoom of what is shown, pages or letters. */
  readonly zoom: PdfState['zoom'];
};

/** The text of the document in a pane; a place that is asked for comes before the one where one stopped. */
export function useLargeText(
  pane: PaneKey,
  { resourceId, page, target, note }: OpenRequest,
  view: PdfView | undefined,
  zoom: PdfState['zoom'],
): LargeText {
  const [isOn, setIsOn] = useState(() => textPlace(pane, resourceId) !== undefined);
  const isAsked = page !== undefined || target !== undefined || note !== undefined;
  const [start, setStart] = useState(() => (isAsked ? undefined : textPlace(pane, resourceId)));
  const box = useRef<HTMLDivElement>(null);
  const factor = useLetterSize((state) => state.factor);
  const onPlace = (place: ViewPlace): void => keepTextPlace(pane, resourceId, place);
  const toggle = (): void => {
    setIsOn(!isOn);
    setStart(undefined);
    keepTextPlace(pane, resourceId, isOn ? undefined : view?.place());
  };
  return { isOn, toggle, box, start, onPlace, zoom: isOn ? { factor, zoom: factor } : zoom };
}
