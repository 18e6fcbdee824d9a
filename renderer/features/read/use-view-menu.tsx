// Targets of the View menu of an open document: its pages, the whole screen, the look for all documents.
import { type ReactNode, type RefObject, useEffect } from 'react';
import { useTranslations } from 'use-intl';
import type { PdfView } from '../../pdf/view/pdf-view.ts';
import type { PdfState } from '../shared/document/use-pdf-view.ts';
import { usePaper } from './use-paper.ts';
import { usePresentation } from './use-presentation.ts';
import { ViewMenu, type ViewMenuProps } from './view-menu.tsx';

/** The menu; `view` is undefined until the pages are laid out. */
export function useViewMenu(
  pdf: Pick<PdfState, 'zoom' | 'order'>,
  view: PdfView | undefined,
  stage: RefObject<HTMLElement | null>,
  actions: Pick<ViewMenuProps, 'onText' | 'readAloud' | 'onToggleSplit' | 'isSplit'>,
): ReactNode {
  const t = useTranslations('reader.view');
  const { isDark, setDark } = usePaper();
  useEffect(() => {
    if (view) view.isDark = isDark;
  }, [view, isDark]);
  const present = usePresentation(stage, view, t('presentRefused'));
  return (
    <ViewMenu
      view={view}
      zoom={pdf.zoom.zoom}
      order={pdf.order}
      isDark={isDark}
      onDark={setDark}
      onPresent={present}
      {...actions}
    />
  );
}
