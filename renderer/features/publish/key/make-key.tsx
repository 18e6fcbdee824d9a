// Make a publisher's key, or restore one from its paper backup or a file.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { listedName } from '../../../../core/kit/plain-name.ts';
import { publisherKeysService } from '../../../data/services/calls.ts';
import { DropZone, FileButton } from '../../../ui/drop-zone.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { isUsable, NewPassphrase, noPassphrase } from '../../shared/passphrase/new-passphrase.tsx';
import { KeyDialog } from './key-dialog.tsx';
import styles from './publisher-key.module.css';

/** Asks for name and passphrase, and makes a key. */
export function MakeKey({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('publisherKey');
  const [publisher, setPublisher] = useState('');
  const [passphrase, setPassphrase] = useState(noPassphrase);
  return (
    <KeyDialog
      title={t('makeTitle')}
      action={t('makeNow')}
      isReady={publisher.trim() !== '' && isUsable(passphrase)}
      done={t('made')}
      onClose={onClose}
      work={() => publisherKeysService.make({ publisher, passphrase: passphrase.first })}
    >
      <p>{t('makeText')}</p>
      <TextField label={t('publisher')} help={t('publisherHelp')} value={publisher} onChange={setPublisher} />
      <NewPassphrase value={passphrase} onChange={setPassphrase} />
    </KeyDialog>
  );
}

/** Asks for sheet or file, name and passphrase, and brings a key back. */
export function BringKeyBack({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('publisherKey');
  const [file, setFile] = useState<File>();
  const [text, setText] = useState('');
  const [publisher, setPublisher] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const given = { publisher, passphrase };
  return (
    <KeyDialog
      title={t('bringBack')}
      action={t('bringBackNow')}
      isReady={(file !== undefined || text.trim() !== '') && publisher.trim() !== '' && passphrase !== ''}
      done={t('broughtBack')}
      onClose={onClose}
      work={() =>
        file === undefined
          ? publisherKeysService.bringBackText({ ...given, text })
          : publisherKeysService.bringBackFile([file], given)
      }
    >
      <p>{t('bringBackText')}</p>
      <DropZone words={t('dropHere')} onFiles={([first]) => setFile(first)}>
        <div className={styles['file']}>
          <FileButton
            label={t('chooseFile')}
            accept={['.key', '.txt']}
            onFiles={([first]) => setFile(first)}
          />
          {file && <span>{listedName(file.name)}</span>}
        </div>
      </DropZone>
      {file === undefined && (
        <TextField
          label={t('sheetText')}
          help={t('sheetTextHelp')}
          rows={5}
          value={text}
          onChange={setText}
        />
      )}
      <TextField label={t('publisher')} help={t('publisherHelp')} value={publisher} onChange={setPublisher} />
      <TextField label={t('passphrase')} kind="secret" value={passphrase} onChange={setPassphrase} />
    </KeyDialog>
  );
}
