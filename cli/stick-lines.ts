// Progress and results of sticks on the command line.
import { showHidden } from '../core/base/plain-text.ts';
import type { Report } from '../core/base/progress.ts';
import type { ReadBackWay, StickEntry, StickProgress } from '../core/stick/register.ts';
import { problemLine } from './problem-lines.ts';

const ways: Readonly<Record<ReadBackWay, string>> = {
  'past-cache': 'read back from the stick itself',
  'through-cache': 'read back through the cache',
  none: 'not read back',
};

/** Lines of the register. */
export function stickLines(entries: readonly StickEntry[]): string[] {
  return entries.flatMap((entry) => [
    `${showHidden(entry.target)}: ${entry.outcome}${entry.outcome === 'good' ? `, ${factsOf(entry)}` : ''}`,
    ...entry.problems.map((problem) => `  ${problemLine(problem)}`),
  ]);
}

function factsOf({ kit, fileCount, sizeBytes, seconds, readBack }: StickEntry): string {
  const name = kit ? `${kit.id} ${kit.version}, ` : '';
  return `${name}${fileCount} files, ${sizeBytes} bytes in ${seconds.toFixed(1)} s, ${ways[readBack]}`;
}

/** Combines the progress of all sticks: the sum, and the stick with the latest report. */
export function sumProgress(report: Report): (progress: StickProgress) => void {
  const latest = new Map<string, StickProgress>();
  return (progress) => {
    latest.set(progress.target, progress);
    const all = [...latest.values()];
    const isReading = all.every(({ phase }) => phase !== 'writing' && phase !== 'syncing');
    report({
      step: isReading ? 'verifying' : 'writing',
      done: all.reduce((sum, { doneBytes }) => sum + doneBytes, 0),
      total: all.reduce((sum, { totalBytes }) => sum + totalBytes, 0),
      unit: 'bytes',
      item: `${showHidden(progress.target)}: ${progress.phase}${paceOf(progress)}`,
    });
  };
}

function paceOf({ bytesPerSecond, remainingSeconds }: StickProgress): string {
  if (bytesPerSecond === undefined || remainingSeconds === undefined) return '';
  return `, ${(bytesPerSecond / 1e6).toFixed(1)} MB/s, ${Math.ceil(remainingSeconds)} s left`;
}
