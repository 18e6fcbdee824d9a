// Choose the kit to write: one in use, or another from a folder or a file.
import { FileArchive, FolderOpen } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useLibraryStore } from '../../data/db/library-store.ts';
import { chooseOtherKit, takeKitInUse, useSticks } from '../../data/services/sticks-store.ts';
import { useFormats } from '../../text/use-formats.ts';
import { Button } from '../../ui/button.tsx';
import { rowClass, stackClass } from '../../ui/layout.ts';
import { Panel } from '../../ui/panel.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { KitChoice } from '../shared/kits/kit-choice.tsx';
import { Signer } from '../shared/kits/signer.tsx';
import styles from './sticks-screen.module.css';
import { useKitToWrite } from './use-kit-to-write.ts';

/** The kit. */
export function ChooseKit() {
  const t = useTranslations('sticks');
  const chosen = useSticks((state) => state.kit);
  const isLooking = chosen.kind === 'looking';
  const count = useKitCount();
  return (
    <Panel step={1} title={t('kit.title')}>
      <KitWords />
      <InstalledChoice />
      <div className={rowClass(8)}>
        {chosen.kind !== 'in-use' && !isLooking && (
          <Button onPress={() => takeKitInUse()}>{t('kit.back', { count })}</Button>
        )}
        <Button icon={FolderOpen} isDisabled={isLooking} onPress={() => void chooseOtherKit('folder')}>
          {t('kit.chooseFolder')}
        </Button>
        <Button icon={FileArchive} isDisabled={isLooking} onPress={() => void chooseOtherKit('file')}>
          {t('kit.chooseFile')}
        </Button>
      </div>
    </Panel>
  );
}

/** Which of several kits in use is written. */
function InstalledChoice() {
  const t = useTranslations('sticks');
  const chosen = useSticks((state) => state.kit);
  const first = useLibraryStore((state) => state.ready?.parts[0].kitId);
  if (chosen.kind !== 'in-use') return null;
  return (
    <KitChoice
      label={t('kit.choose')}
      hasVisibleLabel
      value={chosen.kitId ?? first}
      onChange={takeKitInUse}
    />
  );
}

function useKitCount(): number {
  return useLibraryStore((state) => state.ready?.parts.length) ?? 1;
}

function KitWords() {
  const t = useTranslations('sticks');
  const common = useTranslations('common');
  const { day, size } = useFormats();
  const chosen = useSticks((state) => state.kit);
  const kit = useKitToWrite();
  const count = useKitCount();
  if (chosen.kind === 'looking') return <p role="status">{t('kit.checking')}</p>;
  if (chosen.kind === 'failed') return <ProblemNotice problem={chosen.problem} />;
  if (!kit) {
    const problem = chosen.kind === 'other' ? chosen.verdict.problems[0] : undefined;
    return problem ? <ProblemNotice problem={problem} /> : <p>{t('kit.none')}</p>;
  }
  const { version, issued, sizeBytes, works } = kit;
  return (
    <div className={stackClass(4)}>
      <p className={styles['quiet']}>
        {chosen.kind === 'other' ? t('kit.other') : t('kit.inUse', { count })}
      </p>
      <p className={styles['name']} lang={kit.titleLanguage}>
        {kit.title}
      </p>
      <p className={styles['quiet']}>
        {[
          t('kit.facts', { version, day: day(issued), size: size(sizeBytes) }),
          ...(works === undefined ? [] : [common('resources', { count: works })]),
        ].join(' · ')}
      </p>
      {chosen.kind === 'other' && (
        <p>
          <Signer trust={chosen.verdict.trust} />
        </p>
      )}
    </div>
  );
}
