// Output of a command: its answer on standard output, everything else on standard error, progress on a terminal only.
import type { Problem } from '../core/base/problem.ts';
import type { Progress, Report } from '../core/base/progress.ts';
import { exitCodeOf, exitCodes } from './exit-codes.ts';
import { problemLine } from './problem-lines.ts';
import type { Terminal } from './terminal.ts';

/** Output functions and the stop signal of a command. */
export type CliOutput = {
  readonly isJson: boolean;
  /** Aborted when the person stops the command. */
  readonly signal: AbortSignal;
  /** Writes the command's answer, once: the document with `--json`, otherwise the lines. */
  answer(document: object, lines: readonly string[]): void;
  /** Writes a message that is not part of the answer. */
  note(line: string): void;
  /** Ends a command with problems, most important first. Writes each, answers with them for `--json`, and returns the exit code. */
  refuse(problems: readonly [Problem, ...Problem[]]): number;
  /** Ends a command with invalid arguments; returns the exit code. */
  misuse(fault: string): number;
  /** Ends a command that failed because of the program itself; returns the exit code. */
  breakDown(fault: string): number;
  readonly report: Report;
  /** Asks for hidden input; undefined if nobody can be asked. */
  askSecret(question: string): Promise<string | undefined>;
};

/** The output of the command named `command` on a terminal. */
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
