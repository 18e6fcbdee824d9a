// What can be done with kits: the buttons of the title line, the card that adds or updates a kit, and what is seldom needed.

import { FileArchive, FolderOpen, KeyRound, PackagePlus, Usb } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { deservesNotice } from '../../../core/kit/found-order.ts';
import { hrefOf } from '../../app/routes/routes.ts';
import { useLibraryStore } from '../../data/db/library-store.ts';
import { useFoundKits } from '../../data/services/found-kits-store.ts';
import { checkKit, chooseKit, findStarterKit, useIsKitBusy } from '../../data/services/kit-work-store.ts';
import { useAnswer } from '../../data/services/use-answer.ts';
import { useLanguage } from '../../data/user-data/settings.ts';
import { ActionMenu } from '../../ui/action-menu.tsx';
import { Button } from '../../ui/button.tsx';
import { cardClass } from '../../ui/card.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Icon } from '../../ui/icon.tsx';
import { classes, lineClass, rowClass, stackClass } from '../../ui/layout.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { textClass } from '../../ui/text.ts';
import { AcceptedPublishers } from './accepted-publishers.tsx';
import { FoundList, foundTitle } from './found-list.tsx';
import styles from './kit-actions.module.css';

/** The buttons of the title line. */
export function KitActions() {
  const t = useTranslations('kits');
  return (
    <>
      <LinkButton to={{ screen: 'workshop' }}>
        <Icon of={PackagePlus} />
        {t('make')}
      </LinkButton>
      <AddKitMenu />
      <LinkButton to={{ screen: 'sticks' }}>
        <Icon of={Usb} />
        {t('sticks')}
      </LinkButton>
    </>
  );
}

/** Asks where a kit comes from: a folder, a file, or a stick on which one was found. */
function AddKitMenu() {
  const t = useTranslations('kits');
  const language = useLanguage();
  const isBusy = useIsKitBusy();
  const ready = useLibraryStore((state) => state.ready);
  const found = useFoundKits((state) => state.found) ?? [];
  const usable = found.filter((kit) => kit.neededVersion === undefined && kit.comparison !== 'same');
  return (
    <ActionMenu
      name={t('open')}
      actions={[
        { id: 'folder', icon: FolderOpen, words: t('fromFolder'), act: () => void chooseKit('folder') },
        { id: 'file', icon: FileArchive, words: t('fromFile'), act: () => void chooseKit('file') },
        ...usable.map((kit) => ({
          id: kit.candidate.token,
          icon: Usb,
          words: t('fromStick', {
            drive: kit.drive,
            title: foundTitle(kit, ready, language),
            version: kit.version,
          }),
          act: () => void checkKit(kit.candidate),
        })),
      ]}
    >
      <Button icon={FolderOpen} isDisabled={isBusy}>
        {t('open')}
      </Button>
    </ActionMenu>
  );
}

/** The card that adds or updates a kit, from a folder, a file or a stick. */
export function AddKit() {
  const t = useTranslations('kits');
  const isBusy = useIsKitBusy();
  const hasFound = useFoundKits(({ found }) => found?.some(deservesNotice) === true);
  const starter = useAnswer(findStarterKit);
  return (
    <section
      className={classes(stackClass(16), cardClass(24), styles['card'])}
      aria-labelledby="kits-add-title"
    >
      <div>
        <h2 id="kits-add-title">{t('open')}</h2>
        <p className={textClass('note')}>{t('openText')}</p>
      </div>
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
      {starter && (
        <p className={classes(rowClass([0, 8]), textClass('note'))}>
          <span>{t('starterText')}</span>
          <Button look="plain" isDisabled={isBusy} onPress={() => void checkKit(starter)}>
            {t('starterButton')}
          </Button>
        </p>
      )}
    </section>
  );
}

/** What is seldom needed: publishers one accepted, statements about their keys, a key of one's own. */
export function PublishersAndKeys() {
  const t = useTranslations('kits');
  return (
    <Disclosure name={t('more')}>
      <AcceptedPublishers />
      <p className={lineClass(8)}>
        <Icon of={KeyRound} />
        <a href={hrefOf({ screen: 'publisher-key' })}>{t('publisherKey')}</a>
      </p>
    </Disclosure>
  );
}
