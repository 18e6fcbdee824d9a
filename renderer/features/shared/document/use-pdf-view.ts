// Show a document: opened once, closed with the screen, failures reported.
import { type RefObject, startTransition, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Problem } from '../../../../core/base/problem.ts';
import { parseKitAddress } from '../../../../core/markdown/kit-address.ts';
import { navigate, type Route } from '../../../app/routes/routes.ts';
import { type InitialView, prepareInitialView, type Zoom } from '../../../pdf/layout/initial-view.ts';
import { type PageOrder, plainOrder } from '../../../pdf/layout/page-layout.ts';
import type { ViewPlace } from '../../../pdf/layout/view-place.ts';
import { emptyJumpHistory, type JumpHistory } from '../../../pdf/links/jump-history.ts';
import type { LinkTarget } from '../../../pdf/links/link-target.ts';
import { type DocumentSource, openDocument } from '../../../pdf/read/open-document.ts';
import type { PageWords } from '../../../pdf/view/page-words.ts';
import { PdfView } from '../../../pdf/view/pdf-view.ts';
import type { UndrawnPlaces } from '../../../pdf/view/undrawn-pages.ts';
import { useFormats } from '../../../text/use-formats.ts';
import { useKitLinks } from '../../../ui/use-kit-links.ts';
import type { OpenRequest } from './open-request.ts';

/** How a document stands. `askedPassword` is set while a password is waited for. */
export type PdfState = {
  readonly view: PdfView | undefined;
  readonly isReady: boolean;
  readonly problem: Problem | undefined;
  /** Whether some page of the open document cannot be read. */
  readonly isDamaged: boolean;
  /** Where pages cannot be drawn: elements for words that say so. */
  readonly undrawn: UndrawnPlaces;
  /** The page in sight, from 1. */
  readonly page: number;
  readonly zoom: { readonly factor: number; readonly zoom: Zoom };
  readonly askedPassword:
    | { readonly isRetry: boolean; readonly answer: (password: string | undefined) => void }
    | undefined;
  readonly foreignLink: string | undefined;
  /** Counts up with every new layout of the pages. */
  readonly layoutCount: number;
  readonly order: PageOrder;
  /** Places one can go back and forward to. */
  readonly history: JumpHistory<ViewPlace>;
};

const closed: PdfState = {
  view: undefined,
  isReady: false,
  problem: undefined,
  isDamaged: false,
  undrawn: new Map(),
  page: 1,
  zoom: { factor: 1, zoom: 'page-width' },
  askedPassword: undefined,
  foreignLink: undefined,
  layoutCount: 0,
  order: plainOrder,
  history: emptyJumpHistory,
};

/** What to open in the other pane: a place in the same document when no other is named. */
type OtherPaneRequest = Partial<OpenRequest>;

/**
 * Where a document opens: what is prepared while it opens, and what is done once its pages are laid out and before they are drawn.
 * Pages are called by `labelOf`, else by their numbers.
 */
export type Opening = {
  readonly labelOf?: (page: number) => string;
  /** Suffix of the kit of the document, where its links are looked for first. */
  readonly origin?: string;
  readonly first: () => InitialView;
  /** Whether pages are dark from the beginning. */
  readonly isDark?: boolean;
  readonly show: (view: PdfView) => void;
};

/** Opens `source` in `container`. `attempt` counts up to try again after a failure; links chosen with Ctrl or Cmd go to `onOpenInOtherPane`, if there can be another pane. */
export function usePdfView(
  container: RefObject<HTMLDivElement | null>,
  source: DocumentSource | undefined,
  attempt: number,
  opening: Opening,
  onOpenInOtherPane?: (request: OtherPaneRequest) => void,
): PdfState & { dismissLink: () => void } {
  const [state, setState] = useState(closed);
  const openLink = useKitLinks(opening.origin ?? '');
  const otherPane = useRef(onOpenInOtherPane);
  const place = useRef(opening);
  const words = usePageWords(opening.labelOf);
  useLayoutEffect(() => {
    otherPane.current = onOpenInOtherPane;
    place.current = opening;
  });
  const hasOtherPane = onOpenInOtherPane !== undefined;
  const patch = useRef((part: Partial<PdfState>) => setState((before) => ({ ...before, ...part })));
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt opens the same document again
  useEffect(() => {
    const box = container.current;
    if (!source || !box) return undefined;
    const controller = new AbortController();
    const update = (part: Partial<PdfState>): void => {
      if (!controller.signal.aborted) patch.current(part);
    };
    setState(closed);
    const openInOther = (request: OtherPaneRequest): void => otherPane.current?.(request);
    const ask = (isRetry: boolean): Promise<string | undefined> =>
      new Promise((resolve) => {
        const answer = (password: string | undefined): void => {
          update({ askedPassword: undefined });
          resolve(password);
        };
        update({ askedPassword: { isRetry, answer } });
      });
    const opened = openDocument(source, ask, controller.signal).then(async (found) => {
      if (!found.ok) {
        update({ problem: found.problem });
        return undefined;
      }
      const first = place.current.first();
      const scale = await prepareInitialView(found.value.pdf, box, first);
      if (controller.signal.aborted) {
        await found.value.close();
        return undefined;
      }
      const view = new PdfView(
        box,
        found.value,
        { order: first.order, scale, isDark: place.current.isDark ?? false },
        {
          words: () => words.current,
          onReady: (ready) => {
            if (controller.signal.aborted) return;
            place.current.show(ready);
            update({ isReady: true });
          },
          // The page comes first, its number a moment later.
          onPage: (page) => startTransition(() => update({ page })),
          onZoomed: (factor, zoom) => update({ zoom: { factor, zoom } }),
          onLaidOut: (layoutCount, order) => update({ layoutCount, order }),
          onDamaged: () => update({ isDamaged: true }),
          onUndrawn: (undrawn) => update({ undrawn }),
          onJumpHistory: (history) => startTransition(() => update({ history })),
          onForeignLink: (foreignLink) => update({ foreignLink }),
          onKitLink: (address, toOtherPane) =>
            void openLink(
              parseKitAddress(address),
              toOtherPane && hasOtherPane ? (route) => openRouteInOtherPane(route, openInOther) : undefined,
            ),
          ...(hasOtherPane ? { onOpenInOtherPane: (target: LinkTarget) => openInOther({ target }) } : {}),
        },
      );
      update({ view });
      return view;
    });
    return () => {
      controller.abort();
      void opened.then((view) => view?.close());
    };
  }, [container, source, attempt, openLink, hasOtherPane]);
  return { ...state, dismissLink: () => patch.current({ foreignLink: undefined }) };
}

/** Documents open in the other pane; everything else has the whole screen. */
function openRouteInOtherPane(route: Route, onOpenInOtherPane: (request: OtherPaneRequest) => void): void {
  if (route.screen === 'read')
    onOpenInOtherPane({ resourceId: route.resourceId, page: route.page, query: route.query });
  else navigate(route);
}

/** The words of now, for views that stay while the language changes. */
function usePageWords(labelOf: (page: number) => string = String): RefObject<PageWords> {
  const t = useTranslations('reader');
  const formats = useFormats();
  const words: PageWords = {
    page: (number) => t('pageNamed', { label: labelOf(number) }),
    remark: t('remark'),
    day: (at) => formats.day(at.toISOString().slice(0, 10)),
  };
  const latest = useRef(words);
  useLayoutEffect(() => {
    latest.current = words;
  });
  return latest;
}
