// Decides how a command speaks: its answer on standard output, everything else on standard error, progress on a terminal only.
import type { Problem } from '../core/base/problem.ts';
import type { Progress, Report } from '../core/base/progress.ts';
import { exitCodeOf, exitCodes } from './exit-codes.ts';
import { problemLine } from './problem-lines.ts';
import type { Terminal } from './terminal.ts';

/** What a command may write, and what it is told. */
export type CliOutput = {
  readonly isJson: boolean;
  /** Aborted when the person stops the command. */
  readonly signal: AbortSignal;
  /** Gives the command's answer, once: the document with `--json`, otherwise the lines. */
  answer(document: object, lines: readonly string[]): void;
  /** Tells something that is no part of the answer. */
  note(line: string): void;
  /** Ends a command with problems, most important first: tells each, answers them with `--json`; the exit code. */
  refuse(problems: readonly [Problem, ...Problem[]]): number;
  /** Ends a command that was not understood; the exit code. */
  misuse(fault: string): number;
  /** Ends a command that could not do its work for a reason of the program's own; the exit code. */
  breakDown(fault: string): number;
  readonly report: Report;
  /** Asks for something that is not shown; undefined when nobody can be asked. */
  askSecret(question: string): Promise<string | undefined>;
};

/** Speaks through a terminal for the command named `command`. */
export function cliOutput(terminal: Terminal, command: string, isJson: boolean): CliOutput {
  const bar = progressBar(terminal);
  const note = (line: string): void => {
    bar.clear();
    terminal.writeError(`${line}\n`);
  };
  const answer = (document: object, lines: readonly string[]): void => {
    bar.clear();
    const text = isJson ? JSON.stringify(document, undefined, 2) : lines.join('\n');
    if (text !== '') terminal.writeOut(`${text}\n`);
  };
  return {
    isJson,
    signal: terminal.signal,
    answer,
    note,
    refuse: (problems) => {
      for (const problem of problems) note(problemLine(problem));
      if (isJson) answer({ isGood: false, problems }, []);
      return exitCodeOf(problems[0]);
    },
    misuse: (fault) => {
      note(fault);
      note(`"kit ${command === '' ? '' : `${command} `}--help" says how it is used.`);
      if (isJson) answer({ isGood: false, usage: fault }, []);
      return exitCodes.usage;
    },
    breakDown: (fault) => {
      note(fault);
      if (isJson) answer({ isGood: false, fault }, []);
      return exitCodes.internal;
    },
    report: bar.show,
    askSecret: (question) => {
      bar.clear();
      return terminal.askSecret(question);
    },
  };
}

function progressBar({ width, writeError }: Terminal): { show: Report; clear(): void } {
  if (width === undefined) return { show: () => undefined, clear: () => undefined };
  let shown = '';
  return {
    show: (progress) => {
      const line = progressLine(progress).slice(0, Math.max(0, width - 1));
      if (line === shown) return;
      writeError(`\r\u001b[K${line}`);
      shown = line;
    },
    clear: () => {
      if (shown !== '') writeError('\r\u001b[K');
      shown = '';
    },
  };
}

function progressLine({ step, done, total, item }: Progress): string {
  const percent = total === 0 ? '' : ` ${String(Math.floor((100 * done) / total)).padStart(3)} %`;
  return `${step}${percent}${item === undefined ? '' : `  ${item}`}`;
}
