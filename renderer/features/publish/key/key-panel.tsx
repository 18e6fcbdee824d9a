// One key of this computer, and its actions.

import { Copy, Download, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { assertNever, type Result } from '../../../../core/base/result.ts';
import type { PublisherKey } from '../../../../core/ipc/publisher-keys-group.ts';
import { publisherKeysService } from '../../../data/services/calls.ts';
import { readKeys } from '../../../data/services/key-store.ts';
import { showNotice } from '../../../data/session/notice-store.ts';
import { useFormats } from '../../../text/use-formats.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { Fact, FactList } from '../../../ui/fact-list.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { Fingerprint } from '../../shared/kits/fingerprint.tsx';
import { KeyInWords } from '../../shared/kits/key-in-words.tsx';
import { ChangePassphrase, RemoveKey, ReplaceKey, RevokeKey } from './change-key.tsx';
import { PrintKey } from './print-key.tsx';
import styles from './publisher-key.module.css';

type Question = 'print' | 'passphrase' | 'replace' | 'revoke' | 'remove';

/** A key. */
export function KeyPanel(props: { readonly subject: PublisherKey; readonly keys: readonly PublisherKey[] }) {
  const t = useTranslations('publisherKey');
  const { subject, keys } = props;
  const [question, ask] = useState<Question>();
  const isGood = subject.standing === 'good';
  return (
    <Panel title={subject.publisher === '' ? subject.keyId : subject.publisher}>
      <KeyFacts subject={subject} />
      <div className={styles['actions']}>
        {isGood && !subject.isInUse && (
          <Button look="main" onPress={() => void act(publisherKeysService.use(subject.keyId))}>
            {t('use')}
          </Button>
        )}
        <Button icon={Printer} onPress={() => ask('print')}>
          {t('print')}
        </Button>
        <Button icon={Download} onPress={() => void savePublic(subject, (name) => t('saved', { name }))}>
          {t('savePublic')}
        </Button>
        <CopyButton icon={Copy} text={() => ({ kind: 'key', text: subject.publicKey })}>
          {t('copyPublic')}
        </CopyButton>
      </div>
      <div className={styles['actions']}>
        <Button onPress={() => ask('passphrase')}>{t('changePassphrase')}</Button>
        {isGood && <Button onPress={() => ask('replace')}>{t('replace')}</Button>}
        {subject.standing !== 'revoked' && <Button onPress={() => ask('revoke')}>{t('revoke')}</Button>}
        <Button onPress={() => ask('remove')}>{t('remove')}</Button>
      </div>
      {question && (
        <KeyQuestion question={question} subject={subject} keys={keys} onClose={() => ask(undefined)} />
      )}
    </Panel>
  );
}

function KeyFacts({ subject }: { readonly subject: PublisherKey }) {
  const t = useTranslations('publisherKey');
  const { day } = useFormats();
  const tone = subject.standing === 'good' ? (subject.isInUse ? 'good' : 'plain') : 'warning';
  return (
    <FactList>
      <Fact name={t('standing')}>
        <Badge tone={tone}>
          {subject.standing === 'good'
            ? t(subject.isInUse ? 'inUse' : 'notInUse')
            : t(`standings.${subject.standing}`, { keyId: subject.replacedBy ?? '' })}
        </Badge>
      </Fact>
      <Fact name={t('fingerprint')}>
        <Fingerprint value={subject.fingerprint} />
        <KeyInWords fingerprint={subject.fingerprint} />
      </Fact>
      <Fact name={t('keyId')}>
        <span translate="no">{subject.keyId}</span>
      </Fact>
      {subject.madeOn !== undefined && <Fact name={t('madeOn')}>{day(subject.madeOn)}</Fact>}
    </FactList>
  );
}

function KeyQuestion(props: {
  readonly question: Question;
  readonly subject: PublisherKey;
  readonly keys: readonly PublisherKey[];
  readonly onClose: () => void;
}) {
  const { question, ...rest } = props;
  switch (question) {
    case 'print':
      return <PrintKey {...rest} />;
    case 'passphrase':
      return <ChangePassphrase {...rest} />;
    case 'replace':
      return <ReplaceKey {...rest} />;
    case 'revoke':
      return <RevokeKey {...rest} />;
    case 'remove':
      return <RemoveKey {...rest} />;
    default:
      return assertNever(question);
  }
}

async function act(work: Promise<Result<unknown>>): Promise<void> {
  const done = await work;
  if (!done.ok) showNotice({ kind: 'problem', problem: done.problem });
  await readKeys();
}

async function savePublic(subject: PublisherKey, words: (name: string) => string): Promise<void> {
  const saved = await publisherKeysService.savePublic(subject.keyId);
  if (!saved.ok) return showNotice({ kind: 'problem', problem: saved.problem });
  if (saved.value !== undefined) showNotice({ kind: 'words', words: words(saved.value) });
}
