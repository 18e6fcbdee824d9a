// Verify a kit in use on demand: progress that can be stopped, then one sentence with the result.
import { ShieldCheck } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { stopKitWork, useIsKitBusy, useKitWork, verifyKit } from '../../../data/services/kit-work-store.ts';
import { Band } from '../../../ui/band.tsx';
import { Button } from '../../../ui/button.tsx';
import { classes, rowClass, stackClass } from '../../../ui/layout.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { ProgressBar } from '../../../ui/progress-bar.tsx';
import styles from './verify-kit.module.css';

/** «Verify now» with what came of it. */
export function VerifyKit({ kitId }: { readonly kitId: string }) {
  const t = useTranslations('kits');
  const common = useTranslations('common');
  const any = useKitWork((state) => state.verify);
  const verify = any.kind !== 'none' && any.kitId === kitId ? any : ({ kind: 'none' } as const);
  const isBusy = useIsKitBusy();
  if (verify.kind === 'running') {
    return (
      <div className={classes(stackClass(12, 'start'), styles['running'])}>
        <p>{t('verifying')}</p>
        <ProgressBar progress={verify.progress} label={t('verifying')} />
        <Button onPress={stopKitWork}>{common('stop')}</Button>
      </div>
    );
  }
  return (
    <div className={rowClass(12, 'top')}>
      <Button icon={ShieldCheck} isDisabled={isBusy} onPress={() => void verifyKit(kitId)}>
        {t('verifyNow')}
      </Button>
      {verify.kind === 'done' && (
        <div className={styles['outcome']} data-verified={verify.outcome.ok}>
          {verify.outcome.ok ? (
            <Band tone="good" role="status">
              {t('verified', { count: verify.outcome.value.fileCount })}
            </Band>
          ) : verify.outcome.problem.code === 'stopped' ? (
            <Band tone="note" role="status">
              {t('verifyStopped')}
            </Band>
          ) : (
            <ProblemNotice problem={verify.outcome.problem} />
          )}
        </div>
      )}
    </div>
  );
}
