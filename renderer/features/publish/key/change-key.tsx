// Change a key's passphrase, and replace, revoke or remove a key. What cannot be undone must be typed.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { PublisherKey } from '../../../../core/ipc/publisher-keys-group.ts';
import { publisherKeysService } from '../../../data/services/calls.ts';
import { Band } from '../../../ui/band.tsx';
import { Choice, type ChoiceProps } from '../../../ui/choice.tsx';
import { TextField, type TextFieldProps } from '../../../ui/text-field.tsx';
import { isUsable, NewPassphrase, noPassphrase } from '../../shared/passphrase/new-passphrase.tsx';
import { KeyDialog } from './key-dialog.tsx';

type Props = {
  readonly subject: PublisherKey;
  readonly keys: readonly PublisherKey[];
  readonly onClose: () => void;
};

/** Asks for the present passphrase and a new one. */
export function ChangePassphrase({ subject, onClose }: Props) {
  const t = useTranslations('publisherKey');
  const passphrase = useTranslations('passphrase');
  const [present, setPresent] = useState('');
  const [next, setNext] = useState(noPassphrase);
  const { keyId } = subject;
  return (
    <KeyDialog
      title={t('changePassphrase')}
      action={t('changeNow')}
      isReady={present !== '' && isUsable(next)}
      done={t('passphraseChanged')}
      onClose={onClose}
      work={() =>
        publisherKeysService.changePassphrase({ keyId, passphrase: present, newPassphrase: next.first })
      }
    >
      <p>{t('changeText')}</p>
      <TextField label={passphrase('present')} kind="secret" value={present} onChange={setPresent} />
      <NewPassphrase value={next} onChange={setNext} />
    </KeyDialog>
  );
}

/** Asks which key follows, and for both passphrases. */
export function ReplaceKey({ subject, keys, onClose }: Props) {
  const t = useTranslations('publisherKey');
  const others = keys.filter((key) => key.keyId !== subject.keyId && key.standing === 'good');
  const [chosen, choose] = useState(others[0]?.keyId);
  const [passphrase, setPassphrase] = useState('');
  const [newPassphrase, setNewPassphrase] = useState('');
  return (
    <KeyDialog
      title={t('replace')}
      action={t('replaceNow')}
      isReady={chosen !== undefined && passphrase !== '' && newPassphrase !== ''}
      done={t('replaced')}
      onClose={onClose}
      work={() =>
        publisherKeysService.replace({
          keyId: subject.keyId,
          passphrase,
          newKeyId: chosen ?? subject.keyId,
          newPassphrase,
        })
      }
    >
      <p>{t('replaceText')}</p>
      {others.length === 0 ? (
        <Band tone="note">{t('replaceNone')}</Band>
      ) : (
        <>
          <KeyChoice label={t('newKey')} value={chosen} keys={others} onChange={choose} />
          <TextField label={t('oldPassphrase')} kind="secret" value={passphrase} onChange={setPassphrase} />
          <TextField
            label={t('nextPassphrase')}
            kind="secret"
            value={newPassphrase}
            onChange={setNewPassphrase}
          />
        </>
      )}
    </KeyDialog>
  );
}

/** Asks for a reason, who signs, the passphrase, and the first characters of the key's id. */
export function RevokeKey({ subject, keys, onClose }: Props) {
  const t = useTranslations('publisherKey');
  const successor = keys.find((key) => key.keyId === subject.replacedBy);
  const signers = successor === undefined ? [subject] : [successor, subject];
  const [signerId, setSigner] = useState(signers[0]?.keyId ?? subject.keyId);
  const [reason, setReason] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [typed, setTyped] = useState('');
  return (
    <KeyDialog
      title={t('revoke')}
      action={t('revokeNow')}
      isReady={passphrase !== '' && isConfirmed(typed, subject)}
      done={t('revoked')}
      onClose={onClose}
      work={() => publisherKeysService.revoke({ keyId: subject.keyId, reason, signerId, passphrase })}
    >
      <Band tone="warning">{t('revokeText')}</Band>
      <TextField label={t('reason')} help={t('reasonHelp')} value={reason} onChange={setReason} />
      {signers.length > 1 && (
        <KeyChoice label={t('signedBy')} value={signerId} keys={signers} onChange={setSigner} />
      )}
      <TextField label={t('passphrase')} kind="secret" value={passphrase} onChange={setPassphrase} />
      <Confirmation subject={subject} value={typed} onChange={setTyped} />
    </KeyDialog>
  );
}

/** Asks for the first characters of the key's id, then removes the key. */
export function RemoveKey({ subject, onClose }: Props) {
  const t = useTranslations('publisherKey');
  const [typed, setTyped] = useState('');
  return (
    <KeyDialog
      title={t('remove')}
      action={t('removeNow')}
      isReady={isConfirmed(typed, subject)}
      done={t('removed')}
      onClose={onClose}
      work={() => publisherKeysService.remove(subject.keyId)}
    >
      <Band tone="warning">{t('removeText')}</Band>
      <Confirmation subject={subject} value={typed} onChange={setTyped} />
    </KeyDialog>
  );
}

function KeyChoice({
  keys,
  ...rest
}: Pick<ChoiceProps<PublisherKey['keyId']>, 'label' | 'value' | 'onChange'> & {
  readonly keys: readonly PublisherKey[];
}) {
  const options = keys.map((key) => ({ value: key.keyId, label: `${key.publisher} ${key.keyId}` }));
  return <Choice {...rest} hasVisibleLabel isWide options={options} />;
}

function Confirmation({
  subject,
  ...rest
}: Pick<TextFieldProps, 'value' | 'onChange'> & { readonly subject: PublisherKey }) {
  const t = useTranslations('publisherKey');
  return <TextField {...rest} label={t('confirm', { characters: asked(subject) })} />;
}

function asked({ keyId }: PublisherKey): string {
  return keyId.slice(0, 4);
}

function isConfirmed(typed: string, subject: PublisherKey): boolean {
  return typed.trim().toUpperCase() === asked(subject);
}
