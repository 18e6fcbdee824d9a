// Hand over what was noted: chosen corrections as a file or onto a stick, requests as a file of their own.

import { FileDown, RefreshCw, Usb } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Result } from '../../../../core/base/result.ts';
import type { CorrectionStick, SavedCorrections } from '../../../../core/ipc/corrections-group.ts';
import type { StoredRequest } from '../../../../core/user-data/events/request.ts';
import { correctionsService } from '../../../data/services/calls.ts';
import { Band } from '../../../ui/band.tsx';
import { Button } from '../../../ui/button.tsx';
import { rowClass } from '../../../ui/layout.ts';
import { Panel } from '../../../ui/panel.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { textClass } from '../../../ui/text.ts';
import { useRun } from '../../shared/use-run.ts';
import { SaveRequests } from '../requests/save-requests.tsx';

/** Which corrections are chosen, by id. */
type ChosenCorrections = { readonly own: string[]; readonly received: string[] };

/** The panel with the ways out. */
export function HandOver(props: {
  readonly chosen: ChosenCorrections;
  readonly hasCorrections: boolean;
  readonly requests: readonly StoredRequest[];
}) {
  const t = useTranslations('corrections');
  const { chosen, hasCorrections, requests } = props;
  return (
    <Panel title={t('handOver')}>
      {hasCorrections && <ExportCorrections chosen={chosen} />}
      {requests.length > 0 && <SaveRequests requests={requests} />}
    </Panel>
  );
}

function ExportCorrections({ chosen }: { readonly chosen: ChosenCorrections }) {
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
    <>
      <p>{t('handOverText')}</p>
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
    </>
  );
}
