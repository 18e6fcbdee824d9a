// Start of "Make a kit": two ways to begin, then every draft.

import { useCallback, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Problem } from '../../../core/base/problem.ts';
import type { DraftSummary } from '../../../core/workshop/draft-view.ts';
import { hrefOf } from '../../app/routes/routes.ts';
import { workshopService } from '../../data/services/calls.ts';
import { useSession } from '../../data/session/session-store.ts';
import { classes } from '../../ui/layout.ts';
import { Loading } from '../../ui/loading.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { textClass } from '../../ui/text.ts';
import { CreateDraft } from './create-draft.tsx';
import { usePublisherKeys } from './draft/use-publisher-keys.ts';
import { DraftList } from './draft-list.tsx';
import { NothingKept } from './nothing-kept.tsx';
import styles from './workshop-screen.module.css';

/** Make a kit. */
export function WorkshopScreen() {
  const t = useTranslations('workshop');
  const [drafts, setDrafts] = useState<readonly DraftSummary[]>();
  const [problem, setProblem] = useState<Problem>();
  const keys = usePublisherKeys();
  const read = useCallback(async () => {
    const found = await workshopService.drafts();
    if (found.ok) setDrafts(found.value);
    else setProblem(found.problem);
  }, []);
  useEffect(() => void read(), [read]);
  if (useSession().keeps === 'nothing')
    return (
      <Screen title={t('title')} width="column">
        <NothingKept />
      </Screen>
    );
  return (
    <Screen title={t('title')} width="column" lead={t('lead')}>
      <CreateDraft />
      {keys?.length === 0 && (
        <p className={classes(textClass('note'), styles['key'])}>
          {t('noKey')} <a href={hrefOf({ screen: 'publisher-key' })}>{t('noKeyLink')}</a>
        </p>
      )}
      {problem ? (
        <ProblemNotice problem={problem} />
      ) : drafts ? (
        <DraftList drafts={drafts} onChange={() => void read()} />
      ) : (
        <Loading />
      )}
    </Screen>
  );
}
