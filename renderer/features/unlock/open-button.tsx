// Main button of both forms: it says that it works, and counts down after wrong attempts.
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import type { Attempts } from './use-attempts.ts';

/** The button; `children` is what it says when it can be pressed. */
export function OpenButton(props: {
  readonly attempts: Pick<Attempts, 'isBusy' | 'waitSeconds'>;
  readonly isReady: boolean;
  readonly children: ReactNode;
}) {
  const t = useTranslations('unlock');
  const { isBusy, waitSeconds } = props.attempts;
  return (
    <>
      <span className="visually-hidden" role="status">
        {isBusy && t('opening')}
      </span>
      <Button look="main" type="submit" isDisabled={isBusy || waitSeconds > 0 || !props.isReady}>
        {isBusy ? t('opening') : waitSeconds > 0 ? t('openIn', { seconds: waitSeconds }) : props.children}
      </Button>
    </>
  );
}
