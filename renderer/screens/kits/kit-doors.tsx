// Decides what can be done beside the kit in use: open a folder or a file, look at the starter kit, go back to the kit before.
import { FolderOpen, History, type LucideIcon, Package } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { KitCandidate } from '../../../core/ipc/contract.ts';
import { host } from '../../host/bridge.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Icon } from '../../parts/icon.tsx';
import { useLibraryStore } from '../../state/library-store.ts';
import styles from './kit-doors.module.css';
import { checkKit, chooseKit, goBackTo, useIsKitBusy } from './kit-work-store.ts';

/** The doors. */
export function KitDoors() {
  const t = useTranslations('kits');
  const isBusy = useIsKitBusy();
  const previous = useLibraryStore((state) => state.ready?.kit.previousVersion);
  const starter = useStarter();
  const [isAsking, setAsking] = useState(false);
  return (
    <ul className={styles['doors']}>
      <Door icon={FolderOpen} title={t('open')} sentence={t('openText')}>
        <Button look="main" isDisabled={isBusy} onPress={() => void chooseKit('folder')}>
          {t('openButton')}
        </Button>
        <Button isDisabled={isBusy} onPress={() => void chooseKit('file')}>
          {t('openFileButton')}
        </Button>
      </Door>
      {starter && (
        <Door icon={Package} title={t('starter')} sentence={t('starterText')}>
          <Button isDisabled={isBusy} onPress={() => void checkKit(starter)}>
            {t('starterButton')}
          </Button>
        </Door>
      )}
      <Door
        icon={History}
        title={t('back')}
        sentence={previous === undefined ? t('backNone') : t('backText', { version: previous })}
      >
        {previous !== undefined && (
          <Button isDisabled={isBusy} onPress={() => setAsking(true)}>
            {t('backButton', { version: previous })}
          </Button>
        )}
      </Door>
      {previous !== undefined && (
        <RollBackQuestion version={previous} isOpen={isAsking} onClose={() => setAsking(false)} />
      )}
    </ul>
  );
}

function Door(props: {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly sentence: string;
  readonly children: ReactNode;
}) {
  return (
    <li className={styles['door']}>
      <span className={styles['icon']}>
        <Icon of={props.icon} size={22} />
      </span>
      <h2>{props.title}</h2>
      <p className={styles['sentence']}>{props.sentence}</p>
      <div className={styles['action']}>{props.children}</div>
    </li>
  );
}

function RollBackQuestion(props: {
  readonly version: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const t = useTranslations('kits');
  const common = useTranslations('common');
  const { version, onClose } = props;
  return (
    <Dialog
      role="alertdialog"
      title={t('backConfirmTitle', { version })}
      isOpen={props.isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button
            look="main"
            onPress={() => {
              onClose();
              void goBackTo(version);
            }}
          >
            {t('backButton', { version })}
          </Button>
        </>
      }
    >
      <p>{t('backConfirmText')}</p>
    </Dialog>
  );
}

function useStarter(): KitCandidate | undefined {
  const [starter, setStarter] = useState<KitCandidate>();
  useEffect(() => {
    let isShown = true;
    void host.kits.candidates().then((found) => {
      if (isShown && found.ok) setStarter(found.value.find(({ origin }) => origin === 'starter'));
    });
    return () => {
      isShown = false;
    };
  }, []);
  return starter;
}
