// Decides what can be done beside the kit in use: three doors (update, make sticks, make a kit), and what is needed seldom as quiet lines.
import { FolderOpen, KeyRound, type LucideIcon, PackagePlus, Usb } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { isWorthTelling } from '../../../core/kit/found-order.ts';
import type { KitCandidate } from '../../../core/library/installed-kit.ts';
import { hrefOf } from '../../app/routes/routes.ts';
import { useLibraryStore } from '../../data/db/library-store.ts';
import { useFoundKits } from '../../data/services/found-kits-store.ts';
import { checkKit, chooseKit, goBackTo, useIsKitBusy } from '../../data/services/kit-work-store.ts';
import { kitsService } from '../../data/services/kits.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { FoundList } from './found-list.tsx';
import styles from './kit-doors.module.css';

/** The doors. */
export function KitDoors() {
  const t = useTranslations('kits');
  const isBusy = useIsKitBusy();
  const hasFound = useFoundKits(({ found }) => found?.some(isWorthTelling) === true);
  return (
    <>
      <ul className={styles['doors']}>
        <li className={`${styles['door']} ${styles['wide']}`}>
          <DoorWords icon={FolderOpen} sentence={t('openText')}>
            {t('open')}
          </DoorWords>
          <FoundList />
          <div className={styles['action']}>
            <Button
              look={hasFound ? 'quiet' : 'main'}
              isDisabled={isBusy}
              onPress={() => void chooseKit('folder')}
            >
              {t('openButton')}
            </Button>
            <Button isDisabled={isBusy} onPress={() => void chooseKit('file')}>
              {t('openFileButton')}
            </Button>
          </div>
        </li>
        <li className={styles['door']}>
          <DoorWords icon={Usb} sentence={t('sticksText')}>
            <a href={hrefOf({ screen: 'sticks' })}>{t('sticks')}</a>
          </DoorWords>
        </li>
        <li className={styles['door']}>
          <DoorWords icon={PackagePlus} sentence={t('makeText')}>
            <a href={hrefOf({ screen: 'workshop' })}>{t('make')}</a>
          </DoorWords>
        </li>
      </ul>
      <QuietLines />
    </>
  );
}

function DoorWords(props: {
  readonly icon: LucideIcon;
  readonly sentence: string;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles['head']}>
      <span className={styles['icon']}>
        <Icon of={props.icon} size={22} />
      </span>
      <div>
        <h2>{props.children}</h2>
        <p className={styles['sentence']}>{props.sentence}</p>
      </div>
    </div>
  );
}

function QuietLines() {
  const t = useTranslations('kits');
  const isBusy = useIsKitBusy();
  const previous = useLibraryStore((state) => state.ready?.kit.previousVersion);
  const starter = useStarter();
  const [isAsking, setAsking] = useState(false);
  return (
    <section className={styles['quiet']} aria-labelledby="kits-more">
      <h2 id="kits-more" className="visually-hidden">
        {t('more')}
      </h2>
      <ul>
        {previous !== undefined && (
          <li>
            <span>{t('backText', { version: previous })}</span>
            <Button look="plain" isDisabled={isBusy} onPress={() => setAsking(true)}>
              {t('backButton', { version: previous })}
            </Button>
            <RollBackQuestion version={previous} isOpen={isAsking} onClose={() => setAsking(false)} />
          </li>
        )}
        {starter && (
          <li>
            <span>{t('starterText')}</span>
            <Button look="plain" isDisabled={isBusy} onPress={() => void checkKit(starter)}>
              {t('starterButton')}
            </Button>
          </li>
        )}
        <li>
          <Icon of={KeyRound} />
          <a href={hrefOf({ screen: 'publisher-key' })}>{t('publisherKey')}</a>
        </li>
      </ul>
    </section>
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
    void kitsService.candidates().then((found) => {
      if (isShown && found.ok) setStarter(found.value.find(({ origin }) => origin === 'starter'));
    });
    return () => {
      isShown = false;
    };
  }, []);
  return starter;
}
