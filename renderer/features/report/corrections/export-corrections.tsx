// Hand over chosen corrections: as a file where the person chooses, or onto a stick.

import { FileDown, RefreshCw, Usb } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Result } from '../../../../core/base/result.ts';
import type { CorrectionStick, SavedCorrections } from '../../../../core/ipc/corrections-group.ts';
import { correctionsService } from '../../../data/services/calls.ts';
import { Band } from '../../../ui/band.tsx';
import { Button } from '../../../ui/button.tsx';
import { rowClass } from '../../../ui/layout.ts';
import { Panel } from '../../../ui/panel.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { textClass } from '../../../ui/text.ts';
import { useRun } from '../../shared/use-run.ts';

/** Which corrections are chosen, by id. */
type ChosenCorrections = { readonly own: string[]; readonly received: string[] };

/** The panel with the ways out. */
export function ExportCorrections({ chosen }: { readonly chosen: ChosenCorrections }) {
  const t = useTranslations('corrections');
  const [sticks, setSticks] = useState<readonly CorrectionStick[]>();
  const { isBusy, problem, run } = useRun();
  const [saved, setSaved] = useState<SavedCorrections>();
  const count = chosen.own.length + chosen.received.length;
  const look = async (): Promise<void> => {
    const found = await correctionsService.sticks();
    setSticks(found.ok ? found.value.filter(({ isReadOnly }) => !isReadOnly) : []);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: sticks are looked for when the panel opens, then by the button
  useEffect(() => void look(), []);
  const save = (write: () => Promise<Result<SavedCorrections | undefined>>): void => {
    setSaved(undefined);
    void run(write, setSaved);
  };
  const isOff = isBusy || count === 0;
  return (
    <Panel title={t('handOver')} lead={t('handOverText')}>
      <p role="status">{t('chosen', { count })}</p>
      <div className={rowClass(8)}>
        <Button
          look="main"
          icon={FileDown}
          isDisabled={isOff}
          onPress={() => save(() => correctionsService.save(chosen))}
        >
          {t('saveFile')}
        </Button>
        {sticks?.map(({ token, name }) => (
          <Button
            key={token}
            icon={Usb}
            isDisabled={isOff}
            onPress={() => save(() => correctionsService.saveOnStick({ ...chosen, stick: token }))}
          >
            {t('toStick', { name })}
          </Button>
        ))}
        <Button look="plain" icon={RefreshCw} onPress={() => void look()}>
          {t('lookForSticks')}
        </Button>
      </div>
      {sticks?.length === 0 && <p className={textClass('note')}>{t('noSticks')}</p>}
      {saved && (
        <Band tone="good" role="status">
          {t('saved', { file: saved.name, key: saved.keyId })}
        </Band>
      )}
      {problem && <ProblemNotice problem={problem} />}
    </Panel>
  );
}
