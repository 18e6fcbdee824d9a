// Names of the places where a person can start to look.
import { HardDrive, House, type LucideIcon, Monitor, Usb } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { PickerFolder, PickerPlace } from '../../core/ipc/picker-contract.ts';
import { useFormats } from '../text/use-formats.ts';
import { Icon } from '../ui/icon.tsx';
import { classes, lineClass, stackClass } from '../ui/layout.ts';
import { itemClass } from '../ui/pressable.ts';
import { textClass } from '../ui/text.ts';
import styles from './picker.module.css';

const icons: Readonly<Record<PickerPlace['kind'], LucideIcon>> = {
  stick: Usb,
  drive: HardDrive,
  home: House,
  computer: Monitor,
};

/** The places; the one that is open, or that the open folder is in, is marked. */
export function PlaceList(props: {
  readonly places: readonly PickerPlace[];
  readonly folder: PickerFolder | undefined;
  readonly onOpen: (token: string) => void;
}) {
  const t = useTranslations('picker');
  const formats = useFormats();
  const current = props.folder?.above[0]?.token ?? props.folder?.token;
  const nameOf = ({ kind, label: name }: PickerPlace): string =>
    kind === 'drive' ? name : kind === 'computer' ? t('place.computer') : t(`place.${kind}`, { name });
  return (
    <nav className={styles['places']} aria-label={t('places')}>
      <ul>
        {props.places.map((place) => (
          <li key={place.token}>
            <button
              type="button"
              className={classes(itemClass(), lineClass(12), styles['place'])}
              aria-current={place.token === current ? 'location' : undefined}
              onClick={() => props.onOpen(place.token)}
            >
              <Icon of={icons[place.kind]} />
              <span className={classes(stackClass(0), styles['words'])}>
                <span>{nameOf(place)}</span>
                {place.freeBytes !== undefined && (
                  <span className={classes(textClass('small'), styles['note'])}>
                    {place.isReadOnly ? t('readOnly') : t('free', { size: formats.size(place.freeBytes) })}
                  </span>
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
