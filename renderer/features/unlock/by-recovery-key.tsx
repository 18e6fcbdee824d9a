// Open with the recovery key: a new passphrase takes the place of the forgotten one.
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { eraseEverything } from '../../data/user-data/asked-changes.ts';
import { unlockAnew } from '../../data/user-data/protection.ts';
import { Button } from '../../ui/button.tsx';
import { rowClass, stackClass } from '../../ui/layout.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { textClass } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { isUsable, NewPassphrase, noPassphrase } from '../shared/passphrase/new-passphrase.tsx';
import { OpenButton } from './open-button.tsx';
import styles from './unlock.module.css';
import type { Attempts } from './use-attempts.ts';
import { useFieldFocus } from './use-field-focus.ts';

/** The form. */
export function ByRecoveryKey(props: { readonly attempts: Attempts; readonly onBack: () => void }) {
  const t = useTranslations('unlock');
  const { attempts } = props;
  const [recoveryKey, setRecoveryKey] = useState('');
  const [next, setNext] = useState(noPassphrase);
  const field = useFieldFocus(attempts.wrongCount);
  const isReady = recoveryKey.trim() !== '' && isUsable(next);
  return (
    <form
      className={stackClass(12)}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void attempts.attempt(() => unlockAnew(recoveryKey, next.first));
      }}
    >
      <TextField
        ref={field}
        label={t('recoveryKey')}
        help={t('recoveryHelp')}
        isPrivate
        value={recoveryKey}
        problem={attempts.wrong('recovery-key-wrong')}
        onChange={setRecoveryKey}
      />
      <NewPassphrase value={next} onChange={setNext} />
      {attempts.problem && <ProblemNotice problem={attempts.problem} />}
      <div className={rowClass(8, 'between')}>
        <div className={styles['plain']}>
          <Button look="plain" isDisabled={attempts.isBusy} onPress={props.onBack}>
            {t('back')}
          </Button>
        </div>
        <OpenButton attempts={attempts} isReady={isReady}>
          {t('openNew')}
        </OpenButton>
      </div>
      <p className={textClass('note')}>
        {t('lost')} {t('lostBoth')}
      </p>
      <div className={styles['plain']}>
        <Button look="plain" icon={Trash2} onPress={() => void eraseEverything()}>
          {t('eraseEverything')}
        </Button>
      </div>
    </form>
  );
}
