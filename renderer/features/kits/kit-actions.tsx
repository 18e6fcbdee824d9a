// Actions beside the kits in use: three cards (update, make sticks, make a kit), and quiet lines for what is seldom needed.

import { FolderOpen, KeyRound, type LucideIcon, PackagePlus, Usb } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { deservesNotice } from '../../../core/kit/found-order.ts';
import { hrefOf } from '../../app/routes/routes.ts';
import { useFoundKits } from '../../data/services/found-kits-store.ts';
import { checkKit, chooseKit, findStarterKit, useIsKitBusy } from '../../data/services/kit-work-store.ts';
import { useAnswer } from '../../data/services/use-answer.ts';
import { Button } from '../../ui/button.tsx';
import { cardClass } from '../../ui/card.ts';
import { Icon } from '../../ui/icon.tsx';
import { classes, lineClass, rowClass, stackClass } from '../../ui/layout.ts';
import { textClass } from '../../ui/text.ts';
import { FoundList } from './found-list.tsx';
import styles from './kit-actions.module.css';

const addId = 'kits-add';

/** Leads to the buttons that add or update kits, below a long list of kits. */
export function goToKitActions(): void {
  const card = document.getElementById(addId);
  card?.scrollIntoView({ block: 'center' });
  card?.querySelector<HTMLElement>('button:not(:disabled)')?.focus({ preventScroll: true });
}

/** The actions, one card each. */
export function KitActions() {
  const t = useTranslations('kits');
  const isBusy = useIsKitBusy();
  const hasFound = useFoundKits(({ found }) => found?.some(deservesNotice) === true);
  return (
    <>
      <ul className={styles['cards']}>
        <li id={addId} className={classes(stackClass(16), cardClass(16), styles['card'], styles['wide'])}>
          <ActionText icon={FolderOpen} sentence={t('openText')}>
            {t('open')}
          </ActionText>
          <FoundList />
          <div className={rowClass(8)}>
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
        <li className={classes(stackClass(16), cardClass(16), styles['card'])}>
          <ActionText icon={Usb} sentence={t('sticksText')}>
            <a href={hrefOf({ screen: 'sticks' })}>{t('sticks')}</a>
          </ActionText>
        </li>
        <li className={classes(stackClass(16), cardClass(16), styles['card'])}>
          <ActionText icon={PackagePlus} sentence={t('makeText')}>
            <a href={hrefOf({ screen: 'workshop' })}>{t('make')}</a>
          </ActionText>
        </li>
      </ul>
      <QuietLines />
    </>
  );
}

function ActionText(props: {
  readonly icon: LucideIcon;
  readonly sentence: string;
  readonly children: ReactNode;
}) {
  return (
    <div className={lineClass(12, 'top')}>
      <span className={textClass('primary')}>
        <Icon of={props.icon} size={22} />
      </span>
      <div>
        <h2>{props.children}</h2>
        <p className={classes(textClass('note'), styles['sentence'])}>{props.sentence}</p>
      </div>
    </div>
  );
}

function QuietLines() {
  const t = useTranslations('kits');
  const isBusy = useIsKitBusy();
  const starter = useAnswer(findStarterKit);
  return (
    <section className={classes(textClass('note'), styles['quiet'])} aria-labelledby="kits-more">
      <h2 id="kits-more" className="visually-hidden">
        {t('more')}
      </h2>
      <ul>
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
