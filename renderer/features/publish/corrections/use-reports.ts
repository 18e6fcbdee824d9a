// Imported corrections in the page: read once, then updated by main's answers.

import { useEffect, useState } from 'react';
import type { Report } from '../../../../core/corrections/report.ts';
import type { BroughtCorrections, BroughtFile } from '../../../../core/workshop/brought-corrections.ts';
import { workshopService } from '../../../data/services/calls.ts';
import { useRun } from '../../shared/use-run.ts';

/** All reports, and what can be done with them. */
export type Reports = ReturnType<typeof useReports>;

/** The reports of this computer, for every draft. */
export function useReports() {
  const [reports, setReports] = useState<readonly Report[]>([]);
  const [files, setFiles] = useState<readonly BroughtFile[]>();
  const { isBusy, problem, run, dismissProblem } = useRun();
  const takeBrought = (brought: BroughtCorrections | undefined): void => {
    if (!brought) return;
    setFiles(brought.files);
    setReports(brought.reports);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is there is read once; every later answer brings all of it
  useEffect(() => void run(() => workshopService.corrections(), setReports), []);
  return {
    reports,
    files,
    problem,
    isBusy,
    bring: (given: readonly File[]) => run(() => workshopService.bringCorrections(given), takeBrought),
    bringFrom: () => run(() => workshopService.bringCorrectionsFrom(), takeBrought),
    decline: (declined: readonly Report[], isDeclined: boolean) =>
      run(
        () =>
          workshopService.declineCorrections({
            reports: declined.map(({ reportId }) => reportId),
            isDeclined,
          }),
        setReports,
      ),
    closeFiles: () => {
      setFiles(undefined);
      dismissProblem();
    },
  };
}

/** Whether a file that was dropped is for the corrections; a folder has no ending and no type. */
export function isForCorrections({ name, type }: File): boolean {
  return name.toLowerCase().endsWith('.corrections') || (type === '' && !name.includes('.'));
}
