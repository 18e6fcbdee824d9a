// Entries of a folder with the keyboard: arrows and letters move, Enter opens, Backspace goes up.

import { File, Folder } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { ListBox, ListBoxItem, Text } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { localeTags } from '../../core/base/language.ts';
import type { PickerEntry, PickerQuestion } from '../../core/ipc/picker-contract.ts';
import { useLanguage } from '../data/user-data/settings.ts';
import { useFormats } from '../text/use-formats.ts';
import { Icon } from '../ui/icon.tsx';
import { classes } from '../ui/layout.ts';
import { textClass } from '../ui/text.ts';
import styles from './picker.module.css';
import { sortEntries } from './sort-entries.ts';
import type { PickerView } from './use-picker.ts';

/** Folders and fitting files. */
export function FolderEntries(props: {
  readonly view: PickerView;
  readonly question: PickerQuestion;
  readonly chosen: readonly string[];
  readonly onChoose: (tokens: readonly string[]) => void;
  readonly onOpen: (token: string) => void;
  /** A file was opened: it is the answer. */
  readonly onAnswer: (token: string) => void;
}) {
  const t = useTranslations('picker');
  const tag = localeTags[useLanguage()];
  const { folder, isReading, hasMoved } = props.view;
  const { kind, filter } = props.question;
  const list = useRef<HTMLDivElement>(null);
  // Where a name is asked for, its field has the focus until the person opens a folder.
  const takesFocus = kind !== 'save' || hasMoved;
  const emptyFolder = folder?.entries.length === 0 ? folder.token : undefined;
  useEffect(() => {
    if (takesFocus && emptyFolder !== undefined) list.current?.focus();
  }, [takesFocus, emptyFolder]);
  if (!folder) return <p className={styles['empty']}>{isReading ? t('waiting') : ''}</p>;
  const entries = sortEntries(folder.entries, tag);
  const byToken = new Map(entries.map((entry) => [entry.token, entry]));
  const above = folder.above.at(-1);
  const isFile = (token: string): boolean => byToken.get(token)?.kind === 'file';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Backspace is a second way to the button Up
    <div
      className={styles['entries']}
      onKeyDown={(event) => {
        if (event.key === 'Backspace' && above) props.onOpen(above.token);
      }}
    >
      <ListBox
        key={folder.token}
        className={styles['list'] ?? ''}
        aria-label={t('content', { name: folder.name })}
        ref={list}
        // An empty list would take the focus again and again, until it had something to give it to.
        {...(takesFocus && entries.length > 0 ? { autoFocus: 'first' } : {})}
        escapeKeyBehavior="none"
        items={entries.map((entry) => ({ ...entry, id: entry.token }))}
        selectionMode={kind === 'files' ? 'multiple' : 'single'}
        selectionBehavior="replace"
        selectedKeys={props.chosen}
        onSelectionChange={(keys) =>
          props.onChoose((keys === 'all' ? [...byToken.keys()] : [...keys].map(String)).filter(isFile))
        }
        onAction={(key) => {
          const token = String(key);
          if (!isFile(token)) props.onOpen(token);
          else if (kind !== 'save') props.onAnswer(token);
        }}
        renderEmptyState={() => (
          <p className={styles['empty']}>
            {kind === 'folder'
              ? t('emptyFolders')
              : filter
                ? t('emptyFitting', { name: filter.name })
                : t('empty')}
          </p>
        )}
      >
        {(entry) => <EntryRow entry={entry} />}
      </ListBox>
      {folder.leftOut > 0 && (
        <p className={classes(textClass('small'), styles['note'])}>
          {t('leftOut', { count: folder.leftOut })}
        </p>
      )}
    </div>
  );
}

function EntryRow({ entry }: { readonly entry: PickerEntry }) {
  const t = useTranslations('picker');
  const formats = useFormats();
  const facts = [
    entry.sizeBytes === undefined ? t('folder') : formats.size(entry.sizeBytes),
    entry.changed === undefined ? '' : formats.day(entry.changed.slice(0, 10)),
  ];
  return (
    <ListBoxItem id={entry.token} textValue={entry.name} className={styles['entry'] ?? ''}>
      <Icon of={entry.kind === 'folder' ? Folder : File} />
      <Text slot="label" className={styles['entryName'] ?? ''}>
        {entry.name}
      </Text>
      <Text slot="description" className={classes(textClass('small', 'figures'), styles['facts'])}>
        <span>{facts[0]}</span>
        <span>{facts[1]}</span>
      </Text>
    </ListBoxItem>
  );
}
