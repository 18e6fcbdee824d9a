// Open with the passphrase: one field, which has the focus from the start and again after a wrong attempt.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { unlock } from '../../data/user-data/protection.ts';
import { Button } from '../../ui/button.tsx';
import { rowClass, stackClass } from '../../ui/layout.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { OpenButton } from './open-button.tsx';
import styles from './unlock.module.css';
import type { Attempts } from './use-attempts.ts';
import { useFieldFocus } from './use-field-focus.ts';

/** The form. */
export function ByPassphrase(props: { readonly attempts: Attempts; readonly onForgotten: () => void }) {
  const t = useTranslations('unlock');
  const { attempts } = props;
  const [passphrase, setPassphrase] = useState('');
  const field = useFieldFocus(attempts.wrongCount);
  return (
    <form
      className={stackClass(16)}
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase !== '') void attempts.attempt(() => unlock({ passphrase }));
      }}
    >
      <TextField
        ref={field}
        label={t('passphrase')}
        kind="secret"
        value={passphrase}
        problem={attempts.wrong('passphrase-wrong')}
        onChange={setPassphrase}
      />
      {attempts.problem && <ProblemNotice problem={attempts.problem} />}
      <div className={rowClass(8, 'between')}>
        <div className={styles['plain']}>
          <Button look="plain" isDisabled={attempts.isBusy} onPress={props.onForgotten}>
            {t('forgotten')}
          </Button>
        </div>
        <OpenButton attempts={attempts} isReady={passphrase !== ''}>
          {t('open')}
        </OpenButton>
      </div>
    </form>
  );
}
