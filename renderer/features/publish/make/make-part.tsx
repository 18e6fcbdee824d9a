// The step that makes a kit: open problems, a preview for readers, a key and one button. Then it shows the result.
import { Eye, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { DraftView } from '../../../../core/workshop/draft-view.ts';
import { hrefOf } from '../../../app/routes/routes.ts';
import { useDraft } from '../../../data/services/draft-store.ts';
import { Band } from '../../../ui/band.tsx';
import { Button } from '../../../ui/button.tsx';
import { stackClass } from '../../../ui/layout.ts';
import { Panel } from '../../../ui/panel.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { ProgressBar } from '../../../ui/progress-bar.tsx';
import { Tick } from '../../../ui/tick.tsx';
import { usePublisherKeys } from '../draft/use-publisher-keys.ts';
import fields from '../fields/fields.module.css';
import { KeyFields } from './key-fields.tsx';
import { MadePanel } from './made-panel.tsx';
import { type Making, useMakeKit } from './use-make-kit.ts';

/** Making the kit. */
export function MakePart({ draft }: { readonly draft: DraftView }) {
  const making = useMakeKit(draft);
  return (
    <div className={fields['narrow']}>
      <StatePanel draft={draft} making={making} />
      <SignPanel draft={draft} making={making} />
      {making.made && !making.isBusy && <MadePanel draftId={draft.draftId} made={making.made} />}
    </div>
  );
}

function StatePanel({ draft, making }: { readonly draft: DraftView; readonly making: Making }) {
  const t = useTranslations('workshop');
  const check = useDraft((state) => state.check);
  const count = check?.problems.length ?? 0;
  const waiting = check?.heldBackContacts.length ?? 0;
  const isLooking = making.isBusy && making.aim === 'look';
  return (
    <Panel title={t('makeLook')} lead={t('makeLookText')}>
      {count === 0 ? (
        <Band tone="good">{t('allGood')}</Band>
      ) : (
        <Band tone="note">{t('mendFirst', { count })}</Band>
      )}
      {waiting > 0 && <p>{t('heldBack', { count: waiting })}</p>}
      {draft.otherFiles.length > 0 && <p>{t('otherFiles', { count: draft.otherFiles.length })}</p>}
      {isLooking ? (
        <MakingProgress making={making} />
      ) : (
        <div>
          <Button icon={Eye} isDisabled={count > 0 || making.isBusy} onPress={() => void making.look()}>
            {t('preview')}
          </Button>
        </div>
      )}
      {making.aim === 'look' && making.problem && <ProblemNotice problem={making.problem} />}
    </Panel>
  );
}

function SignPanel({ draft, making }: { readonly draft: DraftView; readonly making: Making }) {
  const t = useTranslations('workshop');
  const keys = usePublisherKeys();
  const count = useDraft((state) => state.check?.problems.length) ?? 0;
  const [keyId, setKeyId] = useState<string>();
  const [passphrase, setPassphrase] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [skips, setSkips] = useState(false);
  const key = keys?.find((one) => one.keyId === keyId) ?? keys?.[0];
  const make = (): void => {
    if (!key) return;
    setMissing(passphrase === '');
    if (passphrase === '') return;
    void making.make(key.keyId, passphrase, skips).then((isDone) => {
      if (isDone) setPassphrase('');
    });
  };
  return (
    <Panel title={t('makeTitle')} lead={t('makeText', { version: draft.about.version ?? '' })}>
      {keys?.length === 0 ? (
        <p>
          {t('noKey')} <a href={hrefOf({ screen: 'publisher-key' })}>{t('noKeyLink')}</a>
        </p>
      ) : (
        <KeyFields
          keys={keys ?? []}
          keyId={key?.keyId}
          passphrase={passphrase}
          isDisabled={making.isBusy}
          problem={
            isMissing
              ? t('passphraseMissing')
              : making.problem?.code === 'key-passphrase-wrong'
                ? t('passphraseWrong')
                : undefined
          }
          onKey={setKeyId}
          onPassphrase={(typed) => {
            setPassphrase(typed);
            setMissing(false);
          }}
          onEnter={make}
        />
      )}
      {making.isUnreadable && (
        <Tick isTicked={skips} onChange={setSkips}>
          {t('skipDamaged')}
        </Tick>
      )}
      {making.aim === 'make' && making.problem && making.problem.code !== 'key-passphrase-wrong' && (
        <ProblemNotice problem={making.problem} />
      )}
      {making.isBusy && making.aim === 'make' ? (
        <MakingProgress making={making} />
      ) : (
        <div>
          <Button
            look="main"
            isTall
            icon={ShieldCheck}
            isDisabled={!key || making.isBusy || (count > 0 && !skips)}
            onPress={make}
          >
            {t('makeButton')}
          </Button>
        </div>
      )}
    </Panel>
  );
}

function MakingProgress({ making }: { readonly making: Making }) {
  const t = useTranslations('workshop');
  const common = useTranslations('common');
  return (
    <div className={stackClass(16)}>
      <ProgressBar progress={making.progress} label={making.job === 'signing' ? t('signing') : t('making')} />
      <div>
        <Button onPress={making.stop}>{common('stop')}</Button>
      </div>
    </div>
  );
}
