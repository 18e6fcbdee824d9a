// Decides how a report is read: its title and age, the tools, the pages, and beside them contents, pages or places found.
import { FileQuestion, X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { openMatcher } from '../../../core/search/matcher.ts';
import { AgeLine } from '../../parts/age-line.tsx';
import { buttonClass } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { IconButton } from '../../parts/icon-button.tsx';
import { LanguageSwitch } from '../../parts/language-switch.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { hrefOf, routeOfResource } from '../../routes.ts';
import { useFind } from '../../search/use-search.ts';
import type { PageFlow } from '../../viewer/pdf-view.ts';
import { type ChosenMark, FindPanel } from './find-panel.tsx';
import { OutlinePanel } from './outline-panel.tsx';
import { PageStage } from './page-stage.tsx';
import styles from './reader-screen.module.css';
import { ReaderToolbar, type SidePanelName } from './reader-toolbar.tsx';
import sideStyles from './side-panel.module.css';
import { ThumbnailsPanel } from './thumbnails-panel.tsx';
import { useCitation } from './use-citation.ts';
import { type ReadResource, useDocumentSource, useReadResource } from './use-document.ts';
import { usePdfView } from './use-pdf-view.ts';
import { useReaderKeys } from './use-reader-keys.ts';
import { useReadingPlace } from './use-reading-place.ts';

/** What the reader opens: `page` from 1, `query` words to mark. */
export type ReaderScreenProps = {
  readonly resourceId: string;
  readonly page?: number | undefined;
  readonly query?: string | undefined;
};

/** The reader. */
export function ReaderScreen(props: ReaderScreenProps) {
  const t = useTranslations('reader');
  const read = useReadResource(props.resourceId);
  if (read === undefined) return <Waiting />;
  if (read === null) {
    return (
      <EmptyState
        icon={FileQuestion}
        sentence={t('missingTitle')}
        cause={t('missingText')}
        action={
          <a className={buttonClass('main')} href={hrefOf({ screen: 'library' })}>
            {t('toLibrary')}
          </a>
        }
      />
    );
  }
  return <Reader {...props} read={read} />;
}

function Reader({ read, page: askedPage, query }: ReaderScreenProps & { readonly read: ReadResource }) {
  const tc = useTranslations('common');
  const { resource, document } = read;
  const container = useRef<HTMLDivElement>(null);
  const [attempt, setAttempt] = useState(0);
  const [panel, setPanel] = useState<SidePanelName | undefined>(query ? 'find' : undefined);
  const [words, setWords] = useState(query ?? '');
  const [chosen, setChosen] = useState<ChosenMark | undefined>(undefined);
  const [flow, setFlow] = useState<PageFlow>('vertical');
  const source = useDocumentSource(resource);
  const pdf = usePdfView(container, source, attempt);
  useReadingPlace(resource, pdf, askedPage);
  const found = useFind(resource.id, words);
  const labels = document?.labels ?? [];
  const labelOf = (page: number): string => labels[page - 1] ?? String(page);
  const cite = useCitation(resource, labelOf(pdf.place.page));

  const { view, isReady } = pdf;
  useEffect(() => {
    if (!view || !isReady) return;
    const matcher = found && openMatcher(found.matcher);
    view.mark(matcher && ((text) => matcher.marks(text, resource.language)));
  }, [view, isReady, found, resource.language]);
  const firstMark = useMemo(() => firstMarkOf(found?.places, askedPage), [found, askedPage]);
  useEffect(() => {
    if (!view || !isReady || !firstMark) return;
    setChosen(firstMark);
    void view.showMark(firstMark.page, firstMark.index);
  }, [view, isReady, firstMark]);
  useEffect(() => {
    if (view && isReady) view.flow(flow);
  }, [view, isReady, flow]);
  useReaderKeys({ view, openFind: () => setPanel('find'), place: pdf.place });

  const choose = (mark: ChosenMark): void => {
    setChosen(mark);
    void view?.showMark(mark.page, mark.index);
  };
  const goTo = (page: number): void => view?.goTo({ page, offset: 0 });
  return (
    <div className={styles['reader']} data-reader={isReady ? 'ready' : 'opening'}>
      <title>{`${resource.title} – ${tc('appName')}`}</title>
      <header className={styles['head']}>
        <h1 className={styles['title']} lang={resource.language} tabIndex={-1}>
          {resource.title}
        </h1>
        <LanguageSwitch
          current={resource.language}
          editions={read.editions.map((edition) => ({ language: edition.language, route: routeOfResource(edition) }))}
        />
        <div className={styles['citation']}>
          <AgeLine resource={resource} />
        </div>
      </header>
      <ReaderToolbar
        view={isReady ? view : undefined}
        page={pdf.place.page}
        label={labelOf(pdf.place.page)}
        pageOfLabel={(label) => pageOfLabel(labels, label, view?.pageCount ?? 0)}
        zoom={pdf.zoom}
        flow={flow}
        onFlow={setFlow}
        panel={panel}
        onPanel={setPanel}
        onCite={cite}
      />
      <div className={styles['body']}>
        {panel === 'find' && (
          <FindPanel
            words={words}
            onWords={setWords}
            found={found}
            chosen={chosen}
            language={resource.language}
            onChoose={choose}
            onClose={() => {
              setPanel(undefined);
              setWords('');
            }}
          />
        )}
        {(panel === 'outline' || panel === 'thumbnails') && (
          <SidePanel name={panel} onClose={() => setPanel(undefined)}>
            {panel === 'outline' && (
              <OutlinePanel
                entries={document?.outline ?? []}
                language={resource.language}
                page={pdf.place.page}
                labelOf={labelOf}
                onChoose={goTo}
              />
            )}
            {panel === 'thumbnails' && view && <ThumbnailsPanel view={view} page={pdf.place.page} labelOf={labelOf} onChoose={goTo} />}
          </SidePanel>
        )}
        <PageStage container={container} pdf={pdf} language={resource.language} onAgain={() => setAttempt(attempt + 1)} />
      </div>
    </div>
  );
}

function SidePanel(props: { readonly name: 'outline' | 'thumbnails'; readonly onClose: () => void; readonly children: React.ReactNode }) {
  const t = useTranslations('reader');
  return (
    <aside className={sideStyles['panel']} aria-label={t(props.name)}>
      <div className={sideStyles['heading']}>
        <span>{t(props.name)}</span>
        <IconButton icon={X} name={t('closePanel')} onPress={props.onClose} />
      </div>
      <div className={sideStyles['content']}>{props.children}</div>
    </aside>
  );
}

/** The page a label names: a printed label first, else a plain page number; undefined when there is none such. */
export function pageOfLabel(labels: readonly string[], label: string, pageCount: number): number | undefined {
  const at = labels.findIndex((known) => known.toLowerCase() === label.toLowerCase());
  if (at !== -1) return at + 1;
  const number = Number(label);
  return Number.isInteger(number) && number >= 1 && number <= pageCount ? number : undefined;
}

/** The mark to open on: the first of the asked page, else the first of all. */
export function firstMarkOf(places: readonly { readonly locator: string }[] | undefined, askedPage: number | undefined): ChosenMark | undefined {
  const place = places?.find((found) => Number(found.locator) === askedPage) ?? places?.[0];
  return place && { page: Number(place.locator), index: 0 };
}
