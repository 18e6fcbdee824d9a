// Make sticks: the running job or its results first, otherwise the choice of kit, sticks and programs. The register is below.
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import {
  closeSticksWork,
  doWithSticks,
  lookForSticks,
  readSticksFacts,
  useSticks,
} from '../../data/services/sticks-store.ts';
import { Button } from '../../ui/button.tsx';
import { classes, rowClass, stackClass } from '../../ui/layout.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Question } from '../../ui/question.tsx';
import { Screen } from '../../ui/screen.tsx';
import { ChooseKit } from './choose-kit.tsx';
import { ChoosePrograms } from './choose-programs.tsx';
import { ChooseSticks } from './choose-sticks.tsx';
import { RegisterPanel } from './register-panel.tsx';
import { SticksDone } from './sticks-done.tsx';
import { SticksRunning } from './sticks-running.tsx';
import styles from './sticks-screen.module.css';
import { useHasProgram, useKitToWrite, useTickedSticks } from './use-kit-to-write.ts';

const lookEveryMs = 3000;

/** Make sticks. */
export function SticksScreen() {
  const t = useTranslations('sticks');
  const common = useTranslations('common');
  const work = useSticks((state) => state.work);
  useEffect(() => void readSticksFacts(), []);
  useSticksWatch(work.kind !== 'running');
  return (
    <Screen title={t('title')} width="column" lead={t('lead')}>
      <div className={classes(stackClass(16), styles['parts'], 'no-print')}>
        {work.kind === 'running' && <SticksRunning work={work} />}
        {work.kind === 'done' && <SticksDone work={work} />}
        {work.kind === 'failed' && (
          <section aria-label={work.doing === 'write' ? t('failedTitle') : t('failedCheckTitle')}>
            <ProblemNotice
              problem={work.problem}
              action={<Button onPress={closeSticksWork}>{common('close')}</Button>}
            />
          </section>
        )}
        {(work.kind === 'none' || work.kind === 'failed') && <Choosing />}
      </div>
      <RegisterPanel />
    </Screen>
  );
}

function Choosing() {
  return (
    <>
      <ChooseKit />
      <ChooseSticks />
      <ChoosePrograms />
      <Actions />
    </>
  );
}

function Actions() {
  const t = useTranslations('sticks');
  const kit = useKitToWrite();
  const { all, writable } = useTickedSticks();
  const hasProgram = useHasProgram();
  const [isAsking, setAsking] = useState(false);
  const write = (): void => {
    setAsking(false);
    void doWithSticks('write', writable);
  };
  return (
    <div className={classes(rowClass(8), styles['actions'])}>
      <Button
        look="main"
        isDisabled={!kit || writable.length === 0}
        onPress={hasProgram ? write : () => setAsking(true)}
      >
        {writable.length === 0 ? t('writeNone') : t('write', { count: writable.length })}
      </Button>
      <Button isDisabled={all.length === 0} onPress={() => void doWithSticks('recheck', all)}>
        {all.length === 0 ? t('recheckNone') : t('recheck', { count: all.length })}
      </Button>
      {all.length === 0 && <p className={styles['hint']}>{t('writeHint')}</p>}
      <Question
        title={t('program.missingTitle')}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        main={{ words: t('program.writeWithout'), onPress: write }}
      >
        <p>{t('program.missingText')}</p>
      </Question>
    </div>
  );
}

/** Looks at once and every few seconds while sticks can be chosen. */
function useSticksWatch(isWatching: boolean): void {
  useEffect(() => {
    if (!isWatching) return;
    void lookForSticks();
    const timer = setInterval(() => void lookForSticks(), lookEveryMs);
    return () => clearInterval(timer);
  }, [isWatching]);
}
