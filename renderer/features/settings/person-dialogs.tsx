// Dialogs that add a person and name one.
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Result } from '../../../core/base/result.ts';
import { toPlainName } from '../../../core/kit/plain-name.ts';
import { isNameTaken, type Person, personNameSchema } from '../../../core/user-data/people.ts';
import { showNotice } from '../../data/session/notice-store.ts';
import { addPerson, renamePerson, usePeople } from '../../data/session/people-store.ts';
import { usePersonName } from '../../text/person-name.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { stackClass } from '../../ui/layout.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useRun } from '../shared/use-run.ts';

/** Asks for the name of a new person, and for one's own where there is none yet. */
export function AddPerson({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('people');
  const { people, current } = usePeople();
  const isUnnamed = people.find(({ id }) => id === current)?.name === undefined;
  const [own, setOwn] = useState('');
  const [name, setName] = useState('');
  const isTaken = isNameTaken(people, name) || (isUnnamed && isNameTaken([{ id: '', name: own }], name));
  const isReady = isName(name) && !isTaken && (!isUnnamed || (isName(own) && !isNameTaken(people, own)));
  return (
    <NameDialog
      title={t('add')}
      action={t('addNow')}
      isReady={isReady}
      work={() => addPerson(toPlainName(name), isUnnamed ? toPlainName(own) : undefined)}
      onDone={() => {
        showNotice({ kind: 'words', words: t('added', { name: toPlainName(name) }) });
        onClose();
      }}
      onClose={onClose}
    >
      {isUnnamed && (
        <NameField
          label={t('ownName')}
          help={t('nameHelp')}
          value={own}
          isTaken={isNameTaken(people, own)}
          onChange={setOwn}
        />
      )}
      <NameField
        label={t(isUnnamed ? 'theirName' : 'name')}
        help={isUnnamed ? undefined : t('nameHelp')}
        value={name}
        isTaken={name !== '' && isTaken}
        onChange={setName}
      />
    </NameDialog>
  );
}

/** Asks for another name of a person. */
export function RenamePerson(props: { readonly person: Person; readonly onClose: () => void }) {
  const t = useTranslations('people');
  const nameOf = usePersonName();
  const { person, onClose } = props;
  const { people } = usePeople();
  const [name, setName] = useState(person.name ?? '');
  const isTaken = isNameTaken(people, name, person.id);
  const index = people.findIndex(({ id }) => id === person.id);
  return (
    <NameDialog
      title={t('renameTitle', { name: nameOf(person, index) })}
      action={t('rename')}
      isReady={isName(name) && !isTaken}
      work={() => renamePerson(person.id, toPlainName(name))}
      onDone={onClose}
      onClose={onClose}
    >
      <NameField
        label={t('name')}
        help={t('nameHelp')}
        value={name}
        isTaken={name !== '' && isTaken}
        onChange={setName}
      />
    </NameDialog>
  );
}

function isName(text: string): boolean {
  return personNameSchema.safeParse(toPlainName(text)).success;
}

function NameField(props: {
  readonly label: string;
  readonly help: string | undefined;
  readonly value: string;
  readonly isTaken: boolean;
  readonly onChange: (value: string) => void;
}) {
  const t = useTranslations('people');
  return (
    <TextField
      label={props.label}
      value={props.value}
      isPrivate
      help={props.help}
      problem={props.isTaken ? t('taken') : undefined}
      onChange={props.onChange}
    />
  );
}

function NameDialog(props: {
  readonly title: string;
  readonly action: string;
  readonly isReady: boolean;
  readonly work: () => Promise<Result<void>>;
  readonly onDone: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const common = useTranslations('common');
  const form = useId();
  const fields = useRef<HTMLFormElement>(null);
  const { isBusy, problem, run } = useRun();
  const { isReady, onClose } = props;
  useEffect(() => fields.current?.querySelector('input')?.focus(), []);
  return (
    <Dialog
      role="alertdialog"
      title={props.title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button look="main" type="submit" form={form} isDisabled={isBusy || !isReady}>
            {props.action}
          </Button>
        </>
      }
    >
      <form
        id={form}
        ref={fields}
        className={stackClass(12)}
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady && !isBusy) void run(props.work, props.onDone);
        }}
      >
        {props.children}
      </form>
      {problem && <ProblemNotice problem={problem} />}
    </Dialog>
  );
}
