// Dialog with the keys of the program, opened with F1: a list for each place where they work.
import { useTranslations } from 'use-intl';
import { useCanLock } from '../../data/user-data/protection.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { isOnlyListed, type KeyGroup, listedIn } from '../commands/command-table.ts';
import { labelsOf, wordKeys } from '../commands/keys.ts';
import styles from './keys-dialog.module.css';

const groups = ['everywhere', 'lists', 'report', 'whole-screen'] as const satisfies readonly KeyGroup[];

/** The list of keys. */
export function KeysDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const t = useTranslations('keys');
  const common = useTranslations('common');
  const canLock = useCanLock();
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
      {groups.map((name) => (
        <section key={name} aria-labelledby={`keys-${name}`}>
          <h3 id={`keys-${name}`} className={styles['group']}>
            {t(`groups.${name}`)}
          </h3>
          <dl className={styles['keys']}>
            {listedIn(name)
              .filter(([id]) => id !== 'lock' || canLock)
              .map(([id, { keys }]) => (
                <div key={id} className={styles['row']}>
                  <dt>{t(`acts.${id}`)}</dt>
                  <dd>
                    {keys
                      .map((one) => labelsOf(isOnlyListed(one) ? one.listed : one))
                      .map((labels) => (
                        <Press key={labels.join(' ')} labels={labels} />
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

function Press({ labels }: { readonly labels: readonly string[] }) {
  const t = useTranslations('keys');
  const words = labels.map((label) => {
    const word = wordKeys.find((one) => one === label);
    return word === undefined ? label : t(`names.${word}`);
  });
  return <kbd data-press={labels.join(' ')}>{words.join(' ')}</kbd>;
}
