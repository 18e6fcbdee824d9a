// Progress of a job on a kit, above the kits in use, and its result afterwards.
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { assertNever } from '../../../core/base/result.ts';
import { useLibraryStore } from '../../data/db/library-store.ts';
import { closeKitWork, type KitWork, stopKitWork, useKitWork } from '../../data/services/kit-work-store.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { KitVerdictPanel } from './kit-verdict.tsx';
import styles from './kit-work.module.css';

/** The work on another kit, if there is any. */
export function KitWorkPanel() {
  const work = useKitWork((state) => state.work);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (work.kind === 'judged') place.current?.querySelector<HTMLElement>('h2')?.focus();
    // What was pressed is disabled or gone by now; the keyboard goes on here.
    else if (document.activeElement === document.body) place.current?.querySelector('button')?.focus();
    if (work.kind !== 'none') place.current?.scrollIntoView({ block: 'nearest' });
  }, [work.kind]);
  if (work.kind === 'none') return null;
  return (
    <div className={styles['place']} ref={place} data-kit-work={work.kind}>
      <Shown work={work} />
    </div>
  );
}

function Shown({ work }: { readonly work: Exclude<KitWork, { kind: 'none' }> }) {
  const t = useTranslations('kits');
  const libraryProgress = useLibraryStore((state) => state.progress);
  const hasPrevious = useLibraryStore(
    ({ ready }) =>
      work.kind === 'installed' &&
      ready?.parts.find(({ kitId }) => kitId === work.kitId)?.kit.previousVersion !== undefined,
  );
  switch (work.kind) {
    case 'checking':
      return <Running title={t('looking')} sentence={t('lookingText')} progress={work.progress} />;
    case 'judged':
      return <KitVerdictPanel judged={work} key={work.candidate.token} />;
    case 'installing':
      return <Running title={t('installing')} sentence={t('installingText')} progress={libraryProgress} />;
    case 'rolling-back':
      return <Running title={t('rollingBack')} sentence={t('installingText')} progress={libraryProgress} />;
    case 'installed':
      return (
        <Done>
          <p>{t('installed_done', { title: work.title, version: work.version })}</p>
          {hasPrevious && <p>{t('installedKept')}</p>}
        </Done>
      );
    case 'removing':
      return <Running title={t('removing')} sentence={t('removeKept')} progress={undefined} />;
    case 'removed':
      return (
        <Done>
          <p>{t('removed', { title: work.title })}</p>
          <p>{t('removeKept')}</p>
        </Done>
      );
    case 'previous-removed':
      return <Done>{t('previousRemoved', { version: work.version })}</Done>;
    case 'rolled-back':
      return <Done>{t('backDone', { version: work.version })}</Done>;
    case 'failed':
      return <Failed work={work} />;
    default:
      return assertNever(work);
  }
}

function Running(props: {
  readonly title: string;
  readonly sentence: string;
  readonly progress: React.ComponentProps<typeof ProgressBar>['progress'];
}) {
  const common = useTranslations('common');
  return (
    <Panel title={props.title} lead={props.sentence} isRaised>
      <ProgressBar progress={props.progress} label={props.title} />
      <div>
        <Button onPress={stopKitWork}>{common('stop')}</Button>
      </div>
    </Panel>
  );
}

function Done({ children }: { readonly children: ReactNode }) {
  return (
    <Band tone="good" role="status" action={<CloseButton />}>
      {children}
    </Band>
  );
}

function Failed({ work }: { readonly work: Extract<KitWork, { kind: 'failed' }> }) {
  const t = useTranslations('kits');
  if (work.problem.code !== 'stopped') {
    return (
      <div data-problem={work.problem.code}>
        <ProblemNotice problem={work.problem} action={<CloseButton />} />
      </div>
    );
  }
  return (
    <Band tone="note" role="status" action={<CloseButton />}>
      {work.during === 'check' ? t('stopped') : t('installStopped')}
    </Band>
  );
}

function CloseButton() {
  const t = useTranslations('kits');
  return (
    <Button look="plain" onPress={closeKitWork}>
      {t('closeVerdict')}
    </Button>
  );
}
