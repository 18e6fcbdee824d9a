// User data leaves as a file and comes back: everything encrypted, notes as an open file, and copies that the program makes by itself.
import { FileDown, FileUp } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ChosenFile, CopyFacts } from '../../../core/ipc/backup-group.ts';
import { showNotice } from '../../data/session/notice-store.ts';
import {
  addOpenData,
  chooseBackup,
  listCopies,
  restoreCopy,
  saveBackup,
  saveOpenData,
} from '../../data/user-data/backups.ts';
import { useCanLock, useCanProtect } from '../../data/user-data/protection.ts';
import { useFormats } from '../../text/use-formats.ts';
import { Button } from '../../ui/button.tsx';
import { classes, rowClass, stackClass } from '../../ui/layout.ts';
import { Panel } from '../../ui/panel.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Question } from '../../ui/question.tsx';
import { textClass } from '../../ui/text.ts';
import { useRun } from '../shared/use-run.ts';
import { BringBack, SaveWithPassphrase } from './backup-dialogs.tsx';
import styles from './backup-settings.module.css';

type Asked = 'save' | ChosenFile;

/** The panel. */
export function BackupSettings() {
  const t = useTranslations('backup');
  const hasPassphrase = useCanLock();
  const canProtect = useCanProtect();
  const [asked, ask] = useState<Asked>();
  const { isBusy, problem, run } = useRun();
  const [copies, setCopies] = useState<readonly CopyFacts[]>();
  const readCopies = (): void => void listCopies().then(setCopies);
  useEffect(() => {
    void listCopies().then(setCopies);
  }, []);
  const close = (): void => {
    ask(undefined);
    readCopies();
  };
  const saved = (name: string | undefined): void => {
    if (name !== undefined) showNotice({ kind: 'words', words: t('saved', { name }) });
  };
  const savedOpen = (name: string | undefined): void => {
    if (name !== undefined) showNotice({ kind: 'words', words: t('savedOpen', { name }) });
  };
  const save = (): void => {
    if (hasPassphrase) void run(saveBackup, saved);
    else ask('save');
  };
  return (
    <Panel title={t('title')} lead={t('lead')}>
      <div className={rowClass(8)}>
        <Button icon={FileDown} isDisabled={isBusy} onPress={save}>
          {t('save')}
        </Button>
        <Button icon={FileUp} isDisabled={isBusy} onPress={() => void run(chooseBackup, ask)}>
          {t('bringBack')}
        </Button>
      </div>
      <div className={classes(rowClass([8, 16]), styles['open'])}>
        <p>{t('openText')}</p>
        <Button isDisabled={isBusy} onPress={() => void run(saveOpenData, savedOpen)}>
          {t('saveOpen')}
        </Button>
      </div>
      {problem && <ProblemNotice problem={problem} />}
      {canProtect && <Copies copies={copies} onRestored={readCopies} />}
      {asked === 'save' && <SaveWithPassphrase onSaved={saved} onClose={close} />}
      {typeof asked === 'object' && asked.kind === 'backup' && <BringBack file={asked} onClose={close} />}
      {typeof asked === 'object' && asked.kind === 'open' && <AddQuestion file={asked} onClose={close} />}
    </Panel>
  );
}

function Copies(props: {
  readonly copies: readonly CopyFacts[] | undefined;
  readonly onRestored: () => void;
}) {
  const t = useTranslations('backup');
  const format = useFormats();
  const { isBusy, problem, run } = useRun();
  const restore = (name: string): void =>
    void run(
      () => restoreCopy(name),
      (isRestored) => {
        if (!isRestored) return;
        showNotice({ kind: 'words', words: t('broughtBack') });
        props.onRestored();
      },
    );
  return (
    <div className={stackClass(8)}>
      <h3>{t('copies')}</h3>
      <p>{t('copiesText')}</p>
      {props.copies?.length === 0 && <p className={textClass('note')}>{t('noCopies')}</p>}
      <ul className={styles['copies']}>
        {props.copies?.map(({ name, madeAt, counts }) => (
          <li key={name} className={classes(rowClass([8, 16]), styles['copy'])}>
            <div className={styles['words']}>
              <p className={textClass('strong')}>{format.moment(madeAt)}</p>
              <p className={textClass('note', 'figures')}>
                {t('held', {
                  notes: counts.notes ?? 0,
                  bookmarks: counts.bookmarks ?? 0,
                  modules: counts.learning ?? 0,
                  cards: counts.cards ?? 0,
                })}
              </p>
            </div>
            <Button isDisabled={isBusy} onPress={() => restore(name)}>
              {t('bringCopyBack')}
            </Button>
          </li>
        ))}
      </ul>
      {problem && <ProblemNotice problem={problem} />}
    </div>
  );
}

function AddQuestion(props: {
  readonly file: Extract<ChosenFile, { kind: 'open' }>;
  readonly onClose: () => void;
}) {
  const t = useTranslations('backup');
  const { isBusy, problem, run } = useRun();
  const { name, counts } = props.file;
  const add = (): void =>
    void run(addOpenData, () => {
      showNotice({ kind: 'words', words: t('added') });
      props.onClose();
    });
  return (
    <Question
      title={t('addTitle', { name })}
      isOpen
      onClose={props.onClose}
      main={{ words: t('add'), isDisabled: isBusy, onPress: add }}
    >
      <p>{t('held', counts)}</p>
      <p>{t('addText')}</p>
      {problem && <ProblemNotice problem={problem} />}
    </Question>
  );
}
