// Print a document: choose pages, draw them with progress, then open the system's own dialog.
import { Printer } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Problem } from '../../../core/base/problem.ts';
import type { SourceLine } from '../../../core/citing/source-line.ts';
import { printPage } from '../../data/services/print-page.ts';
import type { PdfView } from '../../pdf/view/pdf-view.ts';
import { freeSheets } from '../../pdf/view/print-pages.ts';
import { showSheets } from '../../pdf/view/print-sheets.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type PrintScope, pagesToPrint } from './pages-to-print.ts';

/**
 * The dialog; it is there while `isOpen`. `labels` are those printed on the pages, in order; `file` names the document in messages,
 * `sourceOf` what is below each page on paper.
 */
export function PrintDialog(props: {
  readonly view: PdfView;
  readonly page: number;
  readonly labels: readonly string[];
  readonly sourceOf: (page: number) => SourceLine;
  readonly file: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const t = useTranslations('reader');
  const tc = useTranslations('common');
  const { view, page, labels } = props;
  const labelOf = (wanted: number): string => labels[wanted - 1] ?? String(wanted);
  const [scope, setScope] = useState<PrintScope>('all');
  const [range, setRange] = useState('');
  const job = usePrintJob(props);
  const pages = pagesToPrint(scope, range, { present: page, labels, pageCount: view.pageCount });
  const isWorking = job.done !== undefined;
  return (
    <Dialog
      title={t('printTitle')}
      isOpen={props.isOpen}
      onClose={job.close}
      actions={
        <>
          <Button onPress={job.close}>{isWorking ? tc('stop') : tc('cancel')}</Button>
          <Button
            look="main"
            icon={Printer}
            isDisabled={isWorking || pages === undefined}
            onPress={() => job.print(pages ?? [])}
          >
            {t('print')}
          </Button>
        </>
      }
    >
      <RadioCards
        label={t('printWhich')}
        value={scope}
        options={[
          { value: 'all', label: t('printAll', { count: view.pageCount }) },
          { value: 'present', label: t('printPresent', { page: labelOf(page) }) },
          { value: 'range', label: t('printRange') },
        ]}
        onChange={setScope}
      />
      {scope === 'range' && (
        <TextField
          label={t('printRangeHelp')}
          value={range}
          problem={
            range.trim() !== '' && pages === undefined
              ? t('printRangeWrong', { first: labelOf(1), last: labelOf(view.pageCount) })
              : undefined
          }
          onChange={setRange}
        />
      )}
      {isWorking && (
        <ProgressBar
          label={t('printPreparing')}
          progress={{ step: 'printing', done: job.done ?? 0, total: pages?.length ?? 0, unit: 'pages' }}
        />
      )}
      {job.failure && <Failure failure={job.failure} labelOf={labelOf} />}
    </Dialog>
  );
}

/** Why nothing was printed. */
type PrintFailure = Problem | { readonly undrawnPage: number };

function Failure(props: { readonly failure: PrintFailure; readonly labelOf: (page: number) => string }) {
  const t = useTranslations('reader');
  const { failure, labelOf } = props;
  if ('code' in failure) return <ProblemNotice problem={failure} />;
  return (
    <Band tone="danger" role="alert">
      <p>{t('printUndrawn', { page: labelOf(failure.undrawnPage) })}</p>
    </Band>
  );
}

function usePrintJob(props: {
  readonly view: PdfView;
  readonly sourceOf: (page: number) => SourceLine;
  readonly file: string;
  readonly onClose: () => void;
}) {
  const [done, setDone] = useState<number | undefined>(undefined);
  const [failure, setFailure] = useState<PrintFailure | undefined>(undefined);
  const controller = useRef<AbortController | undefined>(undefined);
  const close = (): void => {
    controller.current?.abort();
    setFailure(undefined);
    props.onClose();
  };
  const print = (pages: readonly number[]): void => {
    const own = new AbortController();
    controller.current = own;
    setFailure(undefined);
    setDone(0);
    void printPages(props, pages, setDone, own.signal).then((outcome) => {
      setDone(undefined);
      if (outcome === undefined) close();
      else if (!('code' in outcome) || outcome.code !== 'stopped') setFailure(outcome);
    });
  };
  return { done, failure, print, close };
}

async function printPages(
  { view, sourceOf, file }: Pick<Parameters<typeof usePrintJob>[0], 'view' | 'sourceOf' | 'file'>,
  pages: readonly number[],
  onPage: (done: number) => void,
  signal: AbortSignal,
): Promise<PrintFailure | undefined> {
  try {
    const sheets = await view.drawForPrint({ pages, onPage, signal });
    if (!sheets) return { code: 'stopped' };
    if ('undrawnPage' in sheets) return sheets;
    const lines = pages.map(sourceOf);
    const [first, ...others] = lines;
    if (!first) return undefined;
    const takeAway = await showSheets(
      sheets,
      lines.map(({ line }) => line),
    );
    const printed = await printPage([first, ...others]);
    takeAway();
    freeSheets(sheets);
    return printed.ok ? undefined : printed.problem;
  } catch {
    // What Chromium says of a picture is English.
    return { code: 'print-failed', file, reason: 'sheets-not-shown' };
  }
}
