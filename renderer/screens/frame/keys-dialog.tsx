// Decides how the keys of the program are told: one short list, opened with F1.
import { useTranslations } from 'use-intl';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import styles from './keys-dialog.module.css';

const isMac = navigator.platform.startsWith('Mac');
const control = isMac ? '⌘' : 'Ctrl';

const rows = [
  { name: 'search', keys: [`${control} K`, '/'] },
  { name: 'regions', keys: ['F6'] },
  { name: 'back', keys: [isMac ? '⌘ [' : 'Alt ←'] },
  { name: 'find', keys: [`${control} F`] },
  { name: 'contents', keys: ['F4'] },
  { name: 'pages', keys: ['←', '→'] },
  { name: 'pageBox', keys: [isMac ? '⌥ ⌘ G' : 'Ctrl Alt G'] },
  { name: 'bookmark', keys: [`${control} D`] },
  { name: 'highlight', keys: ['H'] },
  { name: 'note', keys: ['N'] },
  { name: 'tabs', keys: ['Ctrl Tab'] },
  { name: 'closeTab', keys: [`${control} W`] },
  { name: 'halves', keys: ['F2'] },
  { name: 'otherHalf', keys: [isMac ? '⇧ F2' : 'Shift F2'] },
  { name: 'beside', keys: [`${control} + {click}`] },
  { name: 'cite', keys: ['C'] },
  { name: 'largeText', keys: ['F9'] },
  { name: 'readAloud', keys: ['F8'] },
  { name: 'caret', keys: ['F7'] },
  { name: 'hints', keys: ['F'] },
  { name: 'print', keys: [`${control} P`] },
  { name: 'settings', keys: [`${control} ,`] },
  { name: 'help', keys: ['F1'] },
] as const;

/** The list of keys. */
export function KeysDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const t = useTranslations('common');
  return (
    <Dialog
      title={t('keysTitle')}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <Button look="main" onPress={onClose}>
          {t('close')}
        </Button>
      }
    >
      <dl className={styles['keys']}>
        {rows.map(({ name, keys }) => (
          <div key={name} className={styles['row']}>
            <dt>{t(`keys.${name}`)}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key.replace('{click}', t('keyClick'))}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
