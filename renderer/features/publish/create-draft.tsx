// Ways to start a draft: from a kit in use, or empty.

import { CopyPlus, FilePlus, type LucideIcon } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Problem } from '../../../core/base/problem.ts';
import type { Progress } from '../../../core/base/progress.ts';
import { navigate } from '../../app/routes/routes.ts';
import { useLibraryStore } from '../../data/db/library-store.ts';
import { workshopService } from '../../data/services/calls.ts';
import { useLanguage } from '../../data/user-data/settings.ts';
import { useKitName } from '../../text/use-kit-name.ts';
import { Button } from '../../ui/button.tsx';
import { cardClass } from '../../ui/card.ts';
import { Icon } from '../../ui/icon.tsx';
import { classes, rowClass, stackClass } from '../../ui/layout.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { textClass } from '../../ui/text.ts';
import { KitChoice } from '../shared/kits/kit-choice.tsx';
import styles from './create-draft.module.css';

/** The name of a draft that is only just being made. */
const noDraftYet = '0'.repeat(16);

/** The two ways, one card each. */
export function CreateDraft() {
  const t = useTranslations('workshop');
  const common = useTranslations('common');
  const language = useLanguage();
  const parts = useLibraryStore((state) => state.ready?.parts) ?? [];
  const nameOf = useKitName();
  const { begin, isBusy, progress, problem } = useBegin();
  const [chosen, setChosen] = useState<string>();
  const part = parts.find(({ kitId }) => kitId === chosen) ?? parts[0];
  const kit = part && {
    title: nameOf(part.kitId).text,
    version: part.kit.version,
  };
  return (
    <div className={stackClass(16)}>
      <ul className={styles['cards']}>
        <ActionCard
          icon={CopyPlus}
          title={t('fromKit', { count: Math.max(1, parts.length) })}
          sentence={kit ? t('fromKitText', kit) : t('fromKitNone')}
        >
          {part && (
            <div className={rowClass(8)}>
              <KitChoice label={t('fromKitChoice')} value={part.kitId} onChange={setChosen} />
              <Button
                look="main"
                isDisabled={isBusy}
                onPress={() => void begin({ from: 'installed', kitId: part.kitId })}
              >
                {t('fromKitButton')}
              </Button>
            </div>
          )}
        </ActionCard>
        <ActionCard icon={FilePlus} title={t('empty')} sentence={t('emptyText')}>
          <Button isDisabled={isBusy} onPress={() => void begin({ from: 'empty', language })}>
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
  const begin = async (start: Parameters<typeof workshopService.create>[0]): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    const made = await workshopService.create(start);
    setBusy(false);
    setProgress(undefined);
    if (!made.ok) return setProblem(made.problem);
    // Who begins with a kit in use most often came to correct a number.
    navigate({
      screen: 'draft',
      draftId: made.value.draft.draftId,
      part: start.from === 'installed' ? 'contacts' : 'about',
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
