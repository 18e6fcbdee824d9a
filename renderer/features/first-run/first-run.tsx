// The first run: two questions on one card, while the library is prepared meanwhile.
import { EyeOff } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { languages } from '../../../core/base/language.ts';
import type { Problem } from '../../../core/base/problem.ts';
import type { Keeping } from '../../../core/ipc/session-group.ts';
import { useCommandListener, useCommands } from '../../app/commands/commands.ts';
import { useLibraryStore } from '../../data/db/library-store.ts';
import { canOpenAgain, openLibrary, stopLibraryWork } from '../../data/library/open-library.ts';
import { useNoticeStore } from '../../data/session/notice-store.ts';
import { answerWhereToKeep, leaveNoTrace, useSession } from '../../data/session/session-store.ts';
import { draftSettings, saveSettings, useCountry, useLanguage } from '../../data/user-data/settings.ts';
import { ownLanguageNames } from '../../text/locales.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { cardClass } from '../../ui/card.ts';
import { classes, lineClass, rowClass, stackClass } from '../../ui/layout.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { textClass } from '../../ui/text.ts';
import { useCountryOptions } from '../shared/country-choice.tsx';
import { BookMark } from '../shared/wordmark.tsx';
import styles from './first-run.module.css';
import { StorageChoice } from './storage-choice.tsx';

/** The card of the first run. */
export function FirstRun() {
  const t = useTranslations('firstRun');
  const countries = useCountryOptions();
  const language = useLanguage();
  const country = useCountry();
  const title = useId();
  const { question, keeps: kept } = useSession();
  const [keeps, setKeeps] = useState<Keeping>('nothing');
  const [problem, setProblem] = useState<Problem>();
  const lost = useLostUserData();
  const start = async (): Promise<void> => {
    if (question === undefined) await saveSettings({ language, country });
    else setProblem(await answerWhereToKeep({ keeps, language, country }));
  };
  return (
    <main className={styles['room']}>
      <section className={classes(stackClass(24), cardClass(), styles['card'])} aria-labelledby={title}>
        <header className={classes(lineClass(16, 'top'), styles['head'])}>
          <BookMark size={40} />
          <div>
            <h1 id={title}>{t('title')}</h1>
            <p>{t('lead')}</p>
          </div>
        </header>
        {lost && <ProblemNotice problem={lost} />}
        <RadioCards
          label={t('language')}
          value={language}
          options={languages.map((value) => ({ value, label: ownLanguageNames[value], lang: value }))}
          onChange={(value) => draftSettings({ language: value })}
        />
        <RadioCards
          label={t('country')}
          help={t('countryWhy')}
          value={country}
          options={countries}
          onChange={(value) => draftSettings({ country: value })}
        />
        {question !== undefined && <StorageChoice question={question} value={keeps} onChange={setKeeps} />}
        {problem && <ProblemNotice problem={problem} />}
        <div className={rowClass(12, 'between')}>
          <p className={styles['danger']}>{t('danger', { number: '112' })}</p>
          <Button look="main" isTall data-testid="first-run-done" onPress={() => void start()}>
            {t('start')}
          </Button>
        </div>
        {question === undefined && <NoTraceChoice isOn={kept === 'nothing'} />}
        <Preparation />
      </section>
    </main>
  );
}

/** On a computer of others: a session that stores nothing, before anything is answered. */
function NoTraceChoice({ isOn }: { readonly isOn: boolean }) {
  const t = useTranslations('firstRun');
  useCommandListener();
  useCommands({ leaveNoTrace: () => void leaveNoTrace() });
  if (isOn)
    return (
      <Band tone="note" role="status">
        <p>{t('noTrace')}</p>
      </Band>
    );
  return (
    <div className={classes(lineClass(16), styles['noTrace'])}>
      <p className={textClass('note')}>{t('leaveNoTrace.text')}</p>
      <Button icon={EyeOff} onPress={() => void leaveNoTrace()}>
        {t('leaveNoTrace.button')}
      </Button>
    </div>
  );
}

const aboutUserData: readonly Problem['code'][] = [
  'vault-missing',
  'vault-damaged',
  'vault-read-only',
  'erase-unfinished',
];

/** Whoever lost everything meets this card again, and must not think that nothing was ever there. */
function useLostUserData(): Problem | undefined {
  const notices = useNoticeStore((state) => state.notices);
  return notices
    .map(({ content }) => (content.kind === 'problem' ? content.problem : undefined))
    .find((problem) => problem !== undefined && aboutUserData.includes(problem.code));
}

function Preparation() {
  const t = useTranslations('firstRun');
  const kits = useTranslations('kits');
  const common = useTranslations('common');
  const { phase, progress, problem } = useLibraryStore();
  const again = canOpenAgain(problem) && (
    <Button onPress={() => void openLibrary()}>{common('libraryPrepare')}</Button>
  );
  return (
    <footer className={classes(textClass('note'), styles['preparation'])}>
      {phase === 'ready' && <p role="status">{t('ready')}</p>}
      {(phase === 'starting' || phase === 'working') && (
        <div className={styles['working']}>
          <ProgressBar progress={progress} label={t('preparing')} />
          <Button look="plain" onPress={stopLibraryWork}>
            {common('stop')}
          </Button>
        </div>
      )}
      {(phase === 'stopped' || phase === 'failed') &&
        problem &&
        (problem.code === 'signature-unknown-key' ? (
          <p role="status">{kits('strangerLater')}</p>
        ) : (
          <ProblemNotice problem={problem} action={again} />
        ))}
    </footer>
  );
}
