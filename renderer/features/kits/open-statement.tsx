// Open a statement about a key from a file, and report what it says.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Problem } from '../../../core/base/problem.ts';
import { publisherKeysService } from '../../data/services/calls.ts';
import { showNotice } from '../../data/session/notice-store.ts';
import { DropZone, FileButton } from '../../ui/drop-zone.tsx';
import { classes, rowClass } from '../../ui/layout.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import styles from './accepted-publishers.module.css';

/** Area and button that open a statement. */
export function OpenStatement() {
  const t = useTranslations('settings');
  const [problem, setProblem] = useState<Problem>();
  const open = async ([file]: readonly File[]): Promise<void> => {
    if (!file) return;
    setProblem(undefined);
    const opened = await publisherKeysService.openStatement([file]);
    if (opened.ok) showNotice({ kind: 'words', words: t(`statement.${opened.value.outcome}`) });
    else setProblem(opened.problem);
  };
  return (
    <DropZone words={t('openStatement')} onFiles={(files) => void open(files)}>
      <div className={classes(rowClass([8, 16]), styles['statement'])}>
        <p>{t('openStatementText')}</p>
        <FileButton label={t('openStatement')} accept={['.txt']} onFiles={(files) => void open(files)} />
      </div>
      {problem && <ProblemNotice problem={problem} />}
    </DropZone>
  );
}
