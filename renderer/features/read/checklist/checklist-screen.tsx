// A checklist: ticked in memory only, printed, copied, read in another language in place.

import { Copy, ListChecks, Printer } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { cited } from '../../../../core/citing/cited.ts';
import { suffixOf } from '../../../../core/kit/item-id.ts';
import { parseMarkdown } from '../../../../core/markdown/parse-markdown.ts';
import { withTicks } from '../../../../core/markdown/section-blocks.ts';
import { itemOpenedEvent } from '../../../../core/user-data/events/recent.ts';
import type { Place } from '../../../app/routes/routes.ts';
import type { ResourceRow } from '../../../data/db/library-db.ts';
import { resourceById, textAt, translationsOf } from '../../../data/db/queries.ts';
import { useLibrary } from '../../../data/db/use-library.ts';
import { printPage } from '../../../data/services/print-page.ts';
import { appendEvent } from '../../../data/user-data/user-data-store.ts';
import { useSourceDate } from '../../../text/source-date.ts';
import { useCheckWords } from '../../../text/use-check-words.ts';
import { Button } from '../../../ui/button.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { classes } from '../../../ui/layout.ts';
import { MainLink } from '../../../ui/link-button.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Markdown } from '../../../ui/markdown/markdown.tsx';
import { useTicks } from '../../../ui/markdown/use-ticks.ts';
import { Screen } from '../../../ui/screen.tsx';
import { SourceList } from '../../../ui/source-list.tsx';
import { textClass } from '../../../ui/text.ts';
import { TextEnd, TextNotices, TextTools } from '../../shared/citing/text-tools.tsx';
import { useResourceSource } from '../../shared/citing/use-resource-source.ts';
import { NeedsLibrary } from '../../shared/needs-library.tsx';
import { ReadAloudBar } from '../../shared/read-aloud/read-aloud-bar.tsx';
import { ReadAloudButton } from '../../shared/read-aloud/read-aloud-button.tsx';
import { useTextAloud } from '../../shared/read-aloud/use-text-aloud.ts';
import { RecalledTexts } from '../../shared/recalled-texts.tsx';
import { useMarks } from '../../shared/use-marks.ts';
import styles from './checklist-screen.module.css';
import { checklistAsText } from './checklist-text.ts';
import { tickableSections } from './tickable-sections.ts';

/** A checklist. */
export function ChecklistScreen(props: { readonly resourceId: string } & Place) {
  return <NeedsLibrary>{() => <Checklist {...props} />}</NeedsLibrary>;
}

function Checklist({ resourceId, query, heading }: { readonly resourceId: string } & Place) {
  const t = useTranslations('checklist');
  const found = useLibrary(
    async (library) => {
      const resource = await resourceById(library, resourceId);
      if (resource?.kind !== 'checklist' || !resource.file) return { resource: undefined } as const;
      const text = await textAt(library, resource.file.path);
      return text === undefined
        ? ({ resource: undefined } as const)
        : ({
            resource,
            text,
            editions: await translationsOf(library, resource),
            tickable: await tickableSections(library, resource),
          } as const);
    },
    [resourceId],
  );
  if (!found) return <Loading />;
  if (!found.resource) {
    return (
      <Screen title={t('missing')} isTitleHidden width="column">
        <EmptyState icon={ListChecks} sentence={t('missing')}>
          <MainLink to={{ screen: 'library' }}>{t('toLibrary')}</MainLink>
        </EmptyState>
      </Screen>
    );
  }
  return <ShownChecklist {...found} query={query} heading={heading} />;
}

function ShownChecklist(
  props: {
    readonly resource: ResourceRow;
    readonly text: string;
    /** Ids of the headings whose lists are for ticking though the text does not say so. */
    readonly tickable: ReadonlySet<string>;
    readonly editions: readonly ResourceRow[];
  } & Place,
) {
  const t = useTranslations('checklist');
  const common = useTranslations('common');
  const { resource, text, query, heading } = props;
  const checked = useCheckWords();
  const sourceDate = useSourceDate();
  const source = useResourceSource(resource);
  const { line } = source;
  const document = useMemo(() => withTicks(parseMarkdown(text), props.tickable), [text, props.tickable]);
  const marks = useMarks(query, resource.language);
  const textRoot = useRef<HTMLDivElement>(null);
  const readAloud = useTextAloud(resource, textRoot, document);
  const ticks = useTicks();
  const { ticked } = ticks;
  useEffect(() => {
    void appendEvent(itemOpenedEvent({ kind: 'resource', id: resource.id }));
  }, [resource.id]);
  const editions = props.editions
    .toSorted((one, other) => one.language.localeCompare(other.language))
    .map((edition) => ({
      language: edition.language,
      route: { screen: 'checklist', resourceId: edition.id, query, heading } as const,
    }));
  return (
    <Screen
      title={resource.title}
      titleMarks={marks?.(resource.title)}
      titleLanguage={resource.language}
      source={line}
      action={
        <>
          <CopyButton
            icon={Copy}
            text={() =>
              cited(
                checklistAsText(document, ticked, {
                  title: resource.title,
                  asOf: checked.whole(resource),
                  sources: common('sources'),
                  sourceList: resource.sources,
                  sourceDate,
                  source: line.line,
                }),
                [line],
              )
            }
          >
            {common('copy')}
          </CopyButton>
          <Button icon={Printer} onPress={() => void printPage([line])}>
            {common('print')}
          </Button>
          <ReadAloudButton readAloud={readAloud} />
          <TextTools source={source} editions={editions} />
        </>
      }
      below={
        <>
          <TextNotices source={source} />
          <RecalledTexts id={resource.id} />
        </>
      }
    >
      <Markdown
        ref={textRoot}
        document={document}
        language={resource.language}
        sources={resource.sources}
        origin={suffixOf(resource.id)}
        marks={marks}
        heading={heading}
        tasks={ticks}
        hasSide
      />
      <p
        className={classes(textClass('note'), styles['memory'], 'no-print')}
        hidden={ticked.size === 0}
        role="status"
      >
        {t('memoryOnly', { count: ticked.size })}
      </p>
      <SourceList sources={resource.sources} />
      <TextEnd source={source} />
      <ReadAloudBar readAloud={readAloud} />
    </Screen>
  );
}
