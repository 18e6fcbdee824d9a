// A thin bar for long work: the current step, how much is done, and how long the rest may take.
import { ProgressBar as AriaProgressBar } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { Progress } from '../../core/base/progress.ts';
import { useFormats } from '../text/use-formats.ts';
import { classes, rowClass, stackClass } from './layout.ts';
import styles from './progress-bar.module.css';
import { textClass } from './text.ts';
import { useTimeLeft } from './use-time-left.ts';

/** The bar of a job; without progress it only says that work goes on. */
export function ProgressBar({
  progress,
  label,
}: {
  readonly progress: Progress | undefined;
  readonly label: string;
}) {
  const words = useProgressWords(progress);
  const left = useTimeLeftWords(progress);
  const share = progress && progress.total > 0 ? Math.min(1, progress.done / progress.total) : undefined;
  return (
    <AriaProgressBar
      className={stackClass(8)}
      aria-label={label}
      isIndeterminate={share === undefined}
      value={(share ?? 0) * 100}
      {...(words === undefined ? {} : { valueLabel: words.join(', ') })}
    >
      <ProgressTrack share={share} />
      <div className={classes(rowClass([4, 16], 'between'), textClass('note'))}>
        <span>{words?.[0] ?? label}</span>
        {words && (
          <span className={styles['count']}>
            {words[1]}
            {left !== undefined && `, ${left}`}
          </span>
        )}
      </div>
    </AriaProgressBar>
  );
}

/** The bar alone, for a job with words of its own; without a share it only says that work goes on. */
export function ProgressTrack({ share }: { readonly share: number | undefined }) {
  return (
    <div className={styles['track']}>
      <div
        className={styles['fill']}
        data-indeterminate={share === undefined || undefined}
        style={{ width: share === undefined ? '30%' : `${share * 100}%` }}
      />
    </div>
  );
}

function useTimeLeftWords(progress: Progress | undefined): string | undefined {
  const t = useTranslations('common');
  const seconds = useTimeLeft(progress);
  if (seconds === undefined) return undefined;
  return seconds < 60
    ? t('secondsLeft', { count: seconds })
    : t('minutesLeft', { count: Math.round(seconds / 60) });
}

function useProgressWords(progress: Progress | undefined): [step: string, count: string] | undefined {
  const t = useTranslations('common');
  const { size, number } = useFormats();
  if (!progress) return undefined;
  const { done, total, unit, step } = progress;
  switch (unit) {
    case 'bytes':
      return [t(`steps.${step}`), t('progressCount', { done: size(done), total: size(total) })];
    case 'files':
      return [t(`steps.${step}`), t('progressFiles', { done: number(done), total })];
    case 'pages':
      return [t(`steps.${step}`), t('progressPages', { done: number(done), total })];
    case 'resources':
      return [t(`steps.${step}`), t('progressResources', { done: number(done), total })];
  }
}
