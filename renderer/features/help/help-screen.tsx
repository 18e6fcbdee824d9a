// Help: tasks with steps, words, keys, what is kept where, accessibility. A search field goes through all of it.
import { CircleHelp, Footprints } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { helpParts } from '../../app/routes/route-table.ts';
import type { RouteOf } from '../../app/routes/routes.ts';
import { startTour } from '../../data/session/tour-store.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Screen } from '../../ui/screen.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { TabLinks } from '../../ui/tab-links.tsx';
import { Accessibility } from './accessibility.tsx';
import { fitsWords } from './filter-help.ts';
import { KeyList, useListedKeys } from './key-list.tsx';
import { SupportReport } from './support-report.tsx';
import { TermList, useKeptPlaces, useProgramWords } from './term-list.tsx';
import { TopicDetails, TopicPane } from './topic-pane.tsx';
import { topics } from './topics.ts';
import { useTopicWords } from './use-topic-words.ts';

/** Help. */
export function HelpScreen({ part = 'topics', topic }: RouteOf<'help'>) {
  const t = useTranslations('help');
  const [typed, setTyped] = useState('');
  const isSearching = typed.trim() !== '';
  return (
    <Screen
      title={t('title')}
      action={
        <>
          <SearchField label={t('search')} placeholder={t('search')} value={typed} onChange={setTyped} />
          <Button icon={Footprints} onPress={startTour}>
            {t('tour.start')}
          </Button>
        </>
      }
    >
      {isSearching ? (
        <FoundInHelp typed={typed} />
      ) : (
        <>
          <TabLinks
            label={t('partsLabel')}
            tabs={helpParts.map((name) => ({
              route: { screen: 'help', part: name },
              label: t(`parts.${name}`),
              isCurrent: name === part,
              problems: 0,
              problemWords: '',
            }))}
          />
          <HelpPart part={part} topic={topic} />
        </>
      )}
    </Screen>
  );
}

function HelpPart({
  part,
  topic,
}: {
  readonly part: (typeof helpParts)[number];
  readonly topic?: string | undefined;
}) {
  const glossary = useTranslations('glossary');
  const words = useProgramWords();
  const kept = useKeptPlaces();
  const keys = useListedKeys();
  switch (part) {
    case 'topics':
      return <TopicPane chosen={topics.find(({ id }) => id === topic) ?? topics[0]} />;
    case 'words':
      return (
        <>
          <p>
            <LinkButton to={{ screen: 'glossary' }}>{glossary('title')}</LinkButton>
          </p>
          <TermList terms={words} />
        </>
      );
    case 'keys':
      return <KeyList rows={keys} />;
    case 'kept':
      return (
        <>
          <TermList terms={kept} />
          <SupportReport />
        </>
      );
    case 'access':
      return (
        <>
          <Accessibility />
          <SupportReport />
        </>
      );
  }
}

/** Everything that has the typed words, part by part. */
function FoundInHelp({ typed }: { readonly typed: string }) {
  const t = useTranslations('help');
  const wordsOf = useTopicWords();
  const foundTopics = topics.filter((topic) => {
    const { title, steps } = wordsOf(topic);
    return fitsWords(typed, [title, ...steps]);
  });
  const terms = useProgramWords().filter(({ name, text }) => fitsWords(typed, [name, text]));
  const kept = useKeptPlaces().filter(({ name, text }) => fitsWords(typed, [name, text]));
  const keys = useListedKeys().filter(({ title, presses }) =>
    fitsWords(typed, [title, ...presses.map(({ words }) => words)]),
  );
  const count = foundTopics.length + terms.length + kept.length + keys.length;
  return (
    <>
      <p className="visually-hidden" role="status">
        {count === 0 ? t('noMatch') : t('found', { count })}
      </p>
      {count === 0 && <EmptyState icon={CircleHelp} sentence={t('noMatch')} />}
      {foundTopics.map((topic) => (
        <TopicDetails key={topic.id} topic={topic} />
      ))}
      {terms.length > 0 && <TermList title={t('parts.words')} terms={terms} />}
      {keys.length > 0 && <KeyList title={t('parts.keys')} rows={keys} />}
      {kept.length > 0 && <TermList title={t('parts.kept')} terms={kept} />}
    </>
  );
}
