// Create a folder while choosing one.
import { FolderPlus } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { folderNameFault } from '../../core/kit/save-name.ts';
import { Button } from '../ui/button.tsx';
import { fieldClass } from '../ui/field.ts';
import { classes, rowClass } from '../ui/layout.ts';
import { ProblemWords } from '../ui/problem-words.tsx';
import { textClass } from '../ui/text.ts';
import styles from './picker.module.css';
import type { PickerView } from './use-picker.ts';

/** A button that becomes a field for the name. */
export function NewFolder({ view }: { readonly view: PickerView }) {
  const t = useTranslations('picker');
  const common = useTranslations('common');
  const field = useId();
  const [name, setName] = useState<string>();
  const [wasCancelled, setCancelled] = useState(false);
  const cancel = (): void => {
    setName(undefined);
    setCancelled(true);
  };
  if (name === undefined) {
    return (
      <div className={classes(rowClass([8, 12]), styles['newFolder'])}>
        <Button
          look="quiet"
          icon={FolderPlus}
          // The field that had the focus is gone.
          autoFocus={wasCancelled}
          isDisabled={view.folder?.isWritable !== true}
          onPress={() => setName('')}
        >
          {t('newFolder')}
        </Button>
        {view.folder?.isWritable === false && (
          <p className={classes(textClass('small'), styles['note'])}>{t('notWritable')}</p>
        )}
      </div>
    );
  }
  const fault = name === '' ? undefined : folderNameFault(name);
  return (
    <form
      className={classes(rowClass([8, 12]), styles['newFolder'])}
      onSubmit={(event) => {
        event.preventDefault();
        if (name === '' || fault) return;
        void view.makeFolder(name).then((isMade) => {
          if (isMade) setName(undefined);
        });
      }}
    >
      <label htmlFor={field}>{t('newFolderName')}</label>
      <input
        id={field}
        className={fieldClass()}
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: the person has just asked for this field
        autoFocus
        value={name}
        aria-invalid={fault !== undefined || undefined}
        aria-describedby={`${field}-problem`}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          // It ends this field, not the whole window.
          event.preventDefault();
          cancel();
        }}
      />
      <Button type="submit" isDisabled={name === '' || fault !== undefined}>
        {t('makeFolder')}
      </Button>
      <Button look="plain" onPress={cancel}>
        {common('cancel')}
      </Button>
      <p id={`${field}-problem`} className={styles['problem']} role="status">
        {fault && <ProblemWords>{t(`fault.${fault}`)}</ProblemWords>}
      </p>
    </form>
  );
}
