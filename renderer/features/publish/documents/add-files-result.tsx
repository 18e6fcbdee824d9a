// The result of adding files: those that were added, and each that was not, with its reason.
import { useTranslations } from 'use-intl';
import type { Problem } from '../../../../core/base/problem.ts';
import type { AddedFiles } from '../../../../core/workshop/added-files.ts';
import type { DraftView } from '../../../../core/workshop/draft-view.ts';
import { Band } from '../../../ui/band.tsx';
import { classes, stackClass } from '../../../ui/layout.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { textClass } from '../../../ui/text.ts';
import styles from './add-files-result.module.css';

/** What came of adding files. */
export function AddFilesResult(props: {
  readonly outcome: AddedFiles | undefined;
  readonly problem: Problem | undefined;
  readonly draft: DraftView;
}) {
  const t = useTranslations('workshop');
  const { outcome, problem, draft } = props;
  if (problem) return <ProblemNotice problem={problem} />;
  if (!outcome) return null;
  const { added, notTaken, isStopped } = outcome;
  const titleOf = (file: string | undefined): string =>
    draft.resources.find((resource) => resource.file === file)?.facts.title ?? file ?? '';
  const unknown = added.filter(({ languageFrom }) => languageFrom === 'nothing');
  return (
    <div className={stackClass(8)} data-added={added.length}>
      {added.length > 0 && (
        <Band tone="good" role="status">
          {t('added', { count: added.length })}
          {unknown.length > 0 && ` ${t('addedNoLanguage', { count: unknown.length })}`}
        </Band>
      )}
      {isStopped && (
        <Band tone="note" role="status">
          {t('addingStopped')}
        </Band>
      )}
      {notTaken.length > 0 && (
        <Band tone="warning" role="alert">
          <p className={textClass('strong')}>{t('notTaken', { count: notTaken.length })}</p>
          <ul className={classes(stackClass(4), styles['files'])}>
            {notTaken.map((file) => (
              <li key={`${file.name} ${file.reason}`}>
                <strong>{file.name}</strong>{' '}
                {file.reason === 'same-file'
                  ? t('notTakenWhy.same-file', { name: titleOf(file.as) })
                  : t(`notTakenWhy.${file.reason}`)}
              </li>
            ))}
          </ul>
        </Band>
      )}
    </div>
  );
}
