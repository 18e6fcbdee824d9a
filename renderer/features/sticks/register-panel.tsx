// Register of this computer: the newest lines first, to print or save, with the sheet for paper beside it.

import { Printer, Table2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { RegisterLine } from '../../../core/stick/register.ts';
import { sticksService } from '../../data/services/calls.ts';
import { useSticks } from '../../data/services/sticks-store.ts';
import { showNotice } from '../../data/session/notice-store.ts';
import { useProblemText } from '../../text/problem-text.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { rowClass } from '../../ui/layout.ts';
import { Panel } from '../../ui/panel.tsx';
import { printRegister, usePrintedLines } from './print-register.ts';
import styles from './register-panel.module.css';
import { RegisterSheet } from './register-sheet.tsx';
import { useDateTimeFormat } from './use-date-time-format.ts';

const fewLines = 8;

/** The register. */
export function RegisterPanel() {
  const t = useTranslations('sticks');
  const lines = useSticks((state) => state.register);
  const printed = usePrintedLines((state) => state.lines) ?? lines;
  const [isWhole, showWhole] = useState(false);
  const newest = lines.toReversed();
  return (
    <>
      <div className={`${styles['place']} no-print`}>
        <Panel title={t('register.title')} lead={t('register.lead')}>
          {lines.length === 0 ? (
            <p>{t('register.none')}</p>
          ) : (
            <>
              <LineTable lines={isWhole ? newest : newest.slice(0, fewLines)} />
              <div className={rowClass(8)}>
                {!isWhole && lines.length > fewLines && (
                  <Button onPress={() => showWhole(true)}>
                    {t('register.showAll', { count: lines.length })}
                  </Button>
                )}
                <Button icon={Printer} onPress={() => void printRegister()}>
                  {t('register.print')}
                </Button>
                <SaveButton />
              </div>
            </>
          )}
        </Panel>
      </div>
      {printed.length > 0 && <RegisterSheet lines={printed} />}
    </>
  );
}

function SaveButton() {
  const t = useTranslations('sticks');
  const save = async (): Promise<void> => {
    const saved = await sticksService.saveRegister();
    if (!saved.ok) showNotice({ kind: 'problem', problem: saved.problem });
    else if (saved.value !== undefined) {
      showNotice({ kind: 'words', words: t('register.saved', { name: saved.value }) });
    }
  };
  return (
    <Button icon={Table2} onPress={() => void save()}>
      {t('register.saveCsv')}
    </Button>
  );
}

function LineTable({ lines }: { readonly lines: readonly RegisterLine[] }) {
  const t = useTranslations('sticks');
  return (
    <DataTable
      isBare
      className={styles['table']}
      columns={[
        t('register.when'),
        t('register.stick'),
        t('register.did'),
        t('kit.title'),
        t('register.outcome'),
      ]}
    >
      <tbody>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name of their own and only ever grow
          <LineRow key={lines.length - index} line={line} />
        ))}
      </tbody>
    </DataTable>
  );
}

function LineRow({ line }: { readonly line: RegisterLine }) {
  const t = useTranslations('sticks');
  const tell = useProblemText();
  const formatTime = useDateTimeFormat();
  const { when, name, label, did, kit, outcome, problems } = line;
  const [problem] = problems;
  return (
    <tr>
      <td>{formatTime(when)}</td>
      <th scope="row">{label === undefined ? name : `${name} (${label})`}</th>
      <td>{t(`register.${did}`)}</td>
      <td>{kit ? `${kit.id} ${kit.version}` : '–'}</td>
      <td>
        <Badge tone={outcome === 'good' ? 'good' : outcome === 'failed' ? 'danger' : 'plain'}>
          {t(`done.${outcome}`)}
        </Badge>
        {problem && outcome === 'failed' && <span className={styles['reason']}>{tell(problem).what}</span>}
      </td>
    </tr>
  );
}
