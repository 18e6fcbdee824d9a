// Decides how the keys of the program are told: a list for each place in which they work, opened with F1.
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { type KeyPress, keyGroups, wordKeys } from './key-list.ts';
import styles from './keys-dialog.module.css';

/** The list of keys. */
export function KeysDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const t = useTranslations('keys');
  const common = useTranslations('common');
  return (
    <Dialog
      title={t('title')}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <Button look="main" onPress={onClose}>
          {common('close')}
        </Button>
      }
    >
      {keyGroups.map(({ name, rows }) => (
        <section key={name} aria-labelledby={`keys-${name}`}>
          <h3 id={`keys-${name}`} className={styles['group']}>
            {t(`groups.${name}`)}
          </h3>
          <dl className={styles['keys']}>
            {rows.map(({ act, presses }) => (
              <div key={act} className={styles['row']}>
                <dt>{t(`acts.${act}`)}</dt>
                <dd>
                  {presses.map((press) => (
                    <Press key={press.join(' ')} press={press} />
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}

function Press({ press }: { readonly press: KeyPress }) {
  const t = useTranslations('keys');
  const words = press.map((key) => {
    const word = wordKeys.find((one) => one === key);
    return word === undefined ? key : t(`names.${word}`);
  });
  return <kbd data-press={press.join(' ')}>{words.join(' ')}</kbd>;
}
