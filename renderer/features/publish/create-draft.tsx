// Ways to start a draft: from the kit in use, or empty.

import { CopyPlus, FilePlus, type LucideIcon } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { chooseText } from '../../../core/base/local-text.ts';
import type { Problem } from '../../../core/base/problem.ts';
import type { Progress } from '../../../core/base/progress.ts';
import { navigate } from '../../app/routes/routes.ts';
import { useLibraryStore } from '../../data/db/library-store.ts';
import { workshopService } from '../../data/services/calls.ts';
import { useLanguage } from '../../data/user-data/settings.ts';
import { Button } from '../../ui/button.tsx';
import { cardClass } from '../../ui/card.ts';
import { Icon } from '../../ui/icon.tsx';
import { classes, stackClass } from '../../ui/layout.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { textClass } from '../../ui/text.ts';
import styles from './create-draft.module.css';

/** The name of a draft that is only just being made. */
const noDraftYet = '0'.repeat(16);

/** The two ways, one card each. */
export function CreateDraft() {
  const t = useTranslations('workshop');
  const common = useTranslations('common');
  const language = useLanguage();
  const ready = useLibraryStore((state) => state.ready);
  const { begin, isBusy, progress, problem } = useBegin();
  const kit = ready && {
    title: chooseText(ready.catalogue.title, language).text,
    version: ready.kit.version,
  };
  return (
    <div className={stackClass(16)}>
      <ul className={styles['cards']}>
        <ActionCard
          icon={CopyPlus}
          title={t('fromKit')}
          sentence={kit ? t('fromKitText', kit) : t('fromKitNone')}
        >
          {kit && (
            <Button look="main" isDisabled={isBusy} onPress={() => void begin('installed')}>
              {t('fromKitButton')}
            </Button>
          )}
        </ActionCard>
        <ActionCard icon={FilePlus} title={t('empty')} sentence={t('emptyText')}>
          <Button isDisabled={isBusy} onPress={() => void begin('empty')}>
            {t('emptyButton')}
          </Button>
        </ActionCard>
      </ul>
      {isBusy && (
        <div>
          <ProgressBar progress={progress} label={t('beginning')} />
          <Button onPress={() => void workshopService.stop(noDraftYet)}>{common('stop')}</Button>
        </div>
      )}
      {problem && <ProblemNotice problem={problem} />}
    </div>
  );
}

/** Begins a draft and opens it. */
function useBegin() {
  const language = useLanguage();
  const [isBusy, setBusy] = useState(false);
  const [progress, setProgress] = useState<Progress>();
  const [problem, setProblem] = useState<Problem>();
  useEffect(
    () =>
      workshopService.progressed((event) => {
        if (event.job === 'creating') setProgress(event.progress);
      }),
    [],
  );
  const begin = async (from: 'installed' | 'empty'): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    const made = await workshopService.create({ from, language });
    setBusy(false);
    setProgress(undefined);
    if (!made.ok) return setProblem(made.problem);
    // Who begins with the kit in use most often came to correct a number.
    navigate({
      screen: 'draft',
      draftId: made.value.draft.draftId,
      part: from === 'installed' ? 'contacts' : 'about',
    });
  };
  return { begin, isBusy, progress, problem };
}

function ActionCard(props: {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly sentence: string;
  readonly children: ReactNode;
}) {
  return (
    <li className={classes(cardClass(16), styles['card'])}>
      <span className={textClass('primary')}>
        <Icon of={props.icon} size={22} />
      </span>
      <h2>{props.title}</h2>
      <p className={classes(textClass('note'), styles['sentence'])}>{props.sentence}</p>
      <div>{props.children}</div>
    </li>
  );
}
