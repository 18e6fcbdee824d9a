// Facts below a module's title: length, lessons done, and what is not as usual: another language, an age worth a warning.
import { useTranslations } from 'use-intl';
import type { ModuleState } from '../../../core/learning/progress.ts';
import type { ResourceRow } from '../../data/db/library-db.ts';
import { useLanguage } from '../../data/user-data/settings.ts';
import { AgeBadge, useResourceAge } from '../../ui/age-line.tsx';
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
  const language = useLanguage();
  const isOld = ['old', 'check-due'].includes(useResourceAge()(module).kind);
  return (
    <p className={classes(rowClass([4, 12]), textClass('note'))}>
      {module.minutes !== undefined && <span>{common('minutes', { count: module.minutes })}</span>}
      <span>
        {state.readCount > 0
          ? t('lessonsDone', { done: state.readCount, total: state.lessonCount })
          : t('lessons', { count: state.lessonCount })}
      </span>
      {!isShort && module.language !== language && <LanguageBadge language={module.language} />}
      {!isShort && isOld && <AgeBadge resource={module} />}
    </p>
  );
}
