// Dialogs that add a person and name one.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { toPlainName } from '../../../core/kit/plain-name.ts';
import { isNameTaken, type Person, personNameSchema } from '../../../core/user-data/people.ts';
import { addPerson, renamePerson, usePeople } from '../../data/session/people-store.ts';
import { usePersonName } from '../../text/person-name.ts';
import { TextField } from '../../ui/text-field.tsx';
import { FormDialog } from '../shared/form-dialog.tsx';

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
    <FormDialog
      title={t('add')}
      action={t('addNow')}
      isReady={isReady}
      work={() => addPerson(toPlainName(name), isUnnamed ? toPlainName(own) : undefined)}
      done={t('added', { name: toPlainName(name) })}
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
        isTaken={isTaken}
        onChange={setName}
      />
    </FormDialog>
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
    <FormDialog
      title={t('renameTitle', { name: nameOf(person, index) })}
      action={t('rename')}
      isReady={isName(name) && !isTaken}
      work={() => renamePerson(person.id, toPlainName(name))}
      onDone={onClose}
      onClose={onClose}
    >
      <NameField label={t('name')} help={t('nameHelp')} value={name} isTaken={isTaken} onChange={setName} />
    </FormDialog>
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
