// Decides which facts of a module stand under its title: length, lessons done, best quiz, language, age.
import { useTranslations } from 'use-intl';
import type { ModuleState } from '../../../core/learning/progress.ts';
import type { ResourceRow } from '../../db/library-db.ts';
import { AgeBadge } from '../../parts/age-line.tsx';
import { LanguageBadge } from '../../parts/language-badge.tsx';
import styles from './module-facts.module.css';

/** One quiet line of facts. */
export function ModuleFacts({
  module,
  state,
}: {
  readonly module: ResourceRow;
  readonly state: ModuleState;
}) {
  const t = useTranslations('learn');
  const common = useTranslations('common');
  return (
    <p className={styles['facts']}>
      {module.minutes !== undefined && <span>{common('minutes', { count: module.minutes })}</span>}
      <span>
        {state.readCount > 0
          ? t('lessonsDone', { done: state.readCount, total: state.lessonCount })
          : t('lessons', { count: state.lessonCount })}
      </span>
      <LanguageBadge language={module.language} />
      <AgeBadge resource={module} />
    </p>
  );
}
