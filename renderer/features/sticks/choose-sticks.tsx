// Choose sticks: a row for each with its room, its file system, its content, and why it cannot be used.
import { FolderOpen, RefreshCw } from 'lucide-react';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import type { StickPlace } from '../../../core/ipc/sticks-group.ts';
import { platformNames } from '../../../core/stick/platforms.ts';
import {
  chooseStickFolder,
  labelStick,
  lookForSticks,
  tickStick,
  useSticks,
} from '../../data/services/sticks-store.ts';
import { useFormats } from '../../text/use-formats.ts';
import { Button } from '../../ui/button.tsx';
import { rowClass, stackClass } from '../../ui/layout.ts';
import { Loading } from '../../ui/loading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Tick } from '../../ui/tick.tsx';
import styles from './sticks-screen.module.css';
import { useNeededBytes } from './use-kit-to-write.ts';

/** As Linux, macOS and Windows call it. */
const fatNames = /^(?:v?fat|msdos|fat32)$/i;

/** The sticks. */
export function ChooseSticks() {
  const t = useTranslations('sticks');
  const places = useSticks((state) => state.places);
  const chosen = useSticks((state) => state.chosen);
  const open = places?.filter(({ token }) => !chosen.has(token)) ?? [];
  return (
    <Panel step={2} title={t('sticks.title')}>
      {places === undefined && <Loading />}
      {places?.length === 0 && (
        <div>
          <p className={styles['name']}>{t('sticks.none')}</p>
          <p className={styles['quiet']}>{t('sticks.noneText')}</p>
        </div>
      )}
      {places !== undefined && places.length > 0 && (
        <ul className={stackClass(8)}>
          {places.map((place) => (
            <StickRow key={place.token} place={place} isChosen={chosen.has(place.token)} />
          ))}
        </ul>
      )}
      {chosen.size > 0 && <p className={styles['quiet']}>{t('sticks.labelText')}</p>}
      <div className={rowClass(8)}>
        {open.length > 1 && (
          <Button
            onPress={() => {
              for (const { token } of open) tickStick(token, true);
            }}
          >
            {t('sticks.all')}
          </Button>
        )}
        <Button icon={FolderOpen} onPress={() => void chooseStickFolder()}>
          {t('sticks.chooseFolder')}
        </Button>
        <Button icon={RefreshCw} onPress={() => void lookForSticks()}>
          {t('sticks.look')}
        </Button>
      </div>
    </Panel>
  );
}

function StickRow({ place, isChosen }: { readonly place: StickPlace; readonly isChosen: boolean }) {
  const t = useTranslations('sticks');
  const label = useSticks((state) => state.labels[place.token] ?? '');
  const facts = useId();
  const refusal = useRefusal(place);
  return (
    <li className={styles['stick']} data-stick={place.name}>
      <Tick isTicked={isChosen} onChange={(isTicked) => tickStick(place.token, isTicked)}>
        <span className={styles['name']}>{place.name}</span>
        <span className={styles['facts']} id={facts}>
          <StickFacts place={place} />
        </span>
        {fatNames.test(place.fileSystem) && <span className={styles['facts']}>{t('sticks.fat')}</span>}
        {refusal !== undefined && <span className={styles['refusal']}>{refusal}</span>}
      </Tick>
      {isChosen && (
        <TextField
          label={t('sticks.label')}
          value={label}
          onChange={(next) => labelStick(place.token, next.slice(0, 80))}
        />
      )}
    </li>
  );
}

/** Why a stick cannot be written; undefined when it can. */
function useRefusal({ refusal, freeBytes }: StickPlace): string | undefined {
  const t = useTranslations('sticks');
  const { size } = useFormats();
  const neededBytes = useNeededBytes();
  if (refusal === 'own') return t('sticks.own');
  if (refusal === 'read-only') return t('sticks.readOnly');
  return freeBytes < neededBytes ? t('sticks.noRoom', { needed: size(neededBytes) }) : undefined;
}

function StickFacts({ place }: { readonly place: StickPlace }) {
  const t = useTranslations('sticks');
  const { size, list } = useFormats();
  const { sizeBytes, freeBytes, fileSystem, kit, platforms } = place;
  const facts = [
    sizeBytes > 0
      ? t('sticks.free', { free: size(freeBytes), size: size(sizeBytes) })
      : t('sticks.freeUnknown', { free: size(freeBytes) }),
    ...(fileSystem === 'unknown' ? [] : [t('sticks.fileSystem', { name: fileSystem })]),
    kit ? t('sticks.holds', kit) : t('sticks.empty'),
    ...(platforms.length === 0
      ? []
      : [t('sticks.programs', { list: list(platforms.map((platform) => platformNames[platform])) })]),
  ];
  return <>{facts.join(' · ')}</>;
}
