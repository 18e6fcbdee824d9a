// Review of a quiz before the import: how many questions there are, and what was not read, line by line.
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { QuizImport } from '../../../../core/workshop/quizzes/quiz-import.ts';
import { Band } from '../../../ui/band.tsx';
import { Button } from '../../../ui/button.tsx';
import { classes, rowClass, stackClass } from '../../../ui/layout.ts';
import { Panel } from '../../../ui/panel.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { textClass } from '../../../ui/text.ts';
import styles from './quiz.module.css';
import type { useQuizImport } from './use-quiz-import.ts';

const firstEntries = 20;

/** What was read; nothing when no file was given. */
export function QuizImportPanel({ given }: { readonly given: ReturnType<typeof useQuizImport> }) {
  const t = useTranslations('workshop');
  const common = useTranslations('common');
  const { found, added, problem, close } = given;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (found) heading.current?.focus();
  }, [found]);
  const closing = (
    <Button look="plain" onPress={close}>
      {common('close')}
    </Button>
  );
  if (problem) return <ProblemNotice problem={problem} action={closing} />;
  if (found?.fault) {
    return (
      <Band tone="warning" role="alert" action={closing}>
        {t(`quizEditor.faults.${found.fault}`)}
      </Band>
    );
  }
  return (
    <>
      {added !== undefined && (
        <Band tone="good" role="status" action={closing}>
          {t('quizEditor.importDone', { count: added })}
        </Band>
      )}
      {found && (
        <div data-quiz-import>
          <Panel
            title={t('quizEditor.importTitle', { name: found.name })}
            {...(added === undefined
              ? { lead: t(found.questions.length > 0 ? 'quizEditor.importText' : 'quizEditor.importNone') }
              : {})}
            headingRef={heading}
            isRaised
          >
            {found.notRead.length > 0 && <NotReadList found={found} />}
            <div className={rowClass(8)}>
              {found.questions.length > 0 && (
                <Button look="main" isDisabled={given.isBusy} onPress={() => void given.add()}>
                  {t('quizEditor.importTake', { count: found.questions.length })}
                </Button>
              )}
              <Button onPress={close}>
                {found.questions.length > 0 ? common('cancel') : common('close')}
              </Button>
            </div>
          </Panel>
        </div>
      )}
    </>
  );
}

/** Everything that did not become a question, with its line and the reason. */
function NotReadList({ found }: { readonly found: QuizImport }) {
  const t = useTranslations('workshop');
  const [isWhole, setWhole] = useState(false);
  const { notRead, form } = found;
  const shown = isWhole ? notRead : notRead.slice(0, firstEntries);
  const rest = notRead.length - shown.length;
  return (
    <section className={stackClass(8)} aria-label={t('quizEditor.notRead', { count: notRead.length })}>
      <h3>{t('quizEditor.notRead', { count: notRead.length })}</h3>
      <ul className={classes(stackClass(4), styles['notRead'])}>
        {shown.map(({ line, text, reason }) => (
          <li key={`${line} ${reason} ${text}`}>
            {t(form === 'csv' ? 'quizEditor.atRow' : 'quizEditor.atLine', {
              line,
              reason: t(`quizEditor.reasons.${reason}`),
            })}{' '}
            <span className={textClass('note')}>{text}</span>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <div>
          <Button onPress={() => setWhole(true)}>{t('quizEditor.more', { count: rest })}</Button>
        </div>
      )}
    </section>
  );
}
