// Facts below a module's title: length, lessons done, best quiz, language, age.
import { useTranslations } from 'use-intl';
import type { ModuleState } from '../../../core/learning/progress.ts';
import type { ResourceRow } from '../../data/db/library-db.ts';
import { AgeBadge } from '../../ui/age-line.tsx';
import { LanguageBadge } from '../../ui/language-badge.tsx';
import { classes, rowClass } from '../../ui/layout.ts';
import { textClass } from '../../ui/text.ts';

/** One quiet line of facts. */
export function ModuleFacts({
  module,
  state,
  isShort = false,
}: {
  readonly module: ResourceRow;
  readonly state: ModuleState;
  /** Leaves out language and age where they are shown anyway. */
  readonly isShort?: boolean;
}) {
  const t = useTranslations('learn');
  const common = useTranslations('common');
  return (
    <p className={classes(rowClass([4, 12]), textClass('note'))}>
      {module.minutes !== undefined && <span>{common('minutes', { count: module.minutes })}</span>}
      <span>
        {state.readCount > 0
          ? t('lessonsDone', { done: state.readCount, total: state.lessonCount })
          : t('lessons', { count: state.lessonCount })}
      </span>
      {!isShort && <LanguageBadge language={module.language} />}
      {!isShort && <AgeBadge resource={module} />}
    </p>
  );
}
