// Failure on a screen: what happened, what was kept, what to do. Technical words show only on request.
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Problem } from '../../core/base/problem.ts';
import { useProblemText } from '../text/problem-text.ts';
import { Band } from './band.tsx';
import { classes } from './layout.ts';
import styles from './problem-notice.module.css';
import { textClass } from './text.ts';

/** One failure in plain words, with an optional action. */
export function ProblemNotice({
  problem,
  action,
}: {
  readonly problem: Problem;
  readonly action?: ReactNode;
}) {
  const t = useTranslations('common');
  const words = useProblemText()(problem);
  return (
    <Band tone={problem.code === 'stopped' ? 'note' : 'danger'} role="alert" action={action}>
      <p className={textClass('strong')}>{words.what}</p>
      <p className={styles['rest']}>{words.kept}</p>
      <p className={styles['rest']}>{words.todo}</p>
      {problem.code !== 'stopped' && (
        <details className={classes(textClass('small'), styles['details'])}>
          <summary>{t('details')}</summary>
          <code>{words.detail}</code>
        </details>
      )}
    </Band>
  );
}
