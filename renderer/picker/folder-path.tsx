// Path of the open folder, with links to its parent folders.
import { CornerLeftUp } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { PickerFolder } from '../../core/ipc/picker-contract.ts';
import { Button } from '../ui/button.tsx';
import { classes, lineClass, rowClass } from '../ui/layout.ts';
import styles from './picker.module.css';

/** The folders above the open one, each a way back; the open one last. */
export function FolderPath(props: {
  readonly folder: PickerFolder | undefined;
  readonly onOpen: (token: string) => void;
}) {
  const t = useTranslations('picker');
  const { folder } = props;
  const above = folder?.above.at(-1);
  return (
    <div className={lineClass(12)}>
      <Button
        look="quiet"
        icon={CornerLeftUp}
        isDisabled={above === undefined}
        onPress={() => above && props.onOpen(above.token)}
      >
        {t('up')}
      </Button>
      <nav aria-label={t('where')}>
        <ol className={classes(rowClass([0, 4]), styles['crumbs'])}>
          {folder?.above.map(({ token, name }) => (
            <li key={token}>
              <button type="button" className={styles['crumb']} onClick={() => props.onOpen(token)}>
                {name}
              </button>
            </li>
          ))}
          <li aria-current="location" className={styles['here']}>
            {folder?.name}
          </li>
        </ol>
      </nav>
    </div>
  );
}
