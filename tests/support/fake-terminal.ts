// Fake terminal: runs the command line in the test's process, records its output and answers its questions.
import { run } from '../../cli/run.ts';
import type { Terminal } from '../../cli/terminal.ts';

/** What a test gives a command. */
type TerminalOptions = {
  /** Answers to questions, in order; absent if nobody can be asked. */
  readonly answers?: readonly string[];
  readonly width?: number;
  readonly signal?: AbortSignal;
  readonly trustedKeyFiles?: readonly string[];
};

/** What a command did. */
type Ran = {
  readonly code: number;
  readonly out: string;
  readonly error: string;
  readonly asked: string[];
};

/** Runs `kit <words>`. */
export async function runKit(words: readonly string[], options: TerminalOptions = {}): Promise<Ran> {
  const { answers = [], width, signal = new AbortController().signal, trustedKeyFiles = [] } = options;
  const asked: string[] = [];
  let [out, error] = ['', ''];
  const terminal: Terminal = {
    writeOut: (text) => {
      out += text;
    },
    writeError: (text) => {
      error += text;
    },
    width,
    askSecret: async (question) => {
      asked.push(question);
      return answers[asked.length - 1];
    },
    signal,
    trustedKeyFiles,
  };
  const code = await run(words, terminal);
  return { code, out, error, asked };
}

/** Runs `kit <words> --json`; standard output must be one JSON document. */
export async function runKitJson(
  words: readonly string[],
  options: TerminalOptions = {},
): Promise<Ran & { readonly document: Record<string, unknown> }> {
  const ran = await runKit([...words, '--json'], options);
  return { ...ran, document: JSON.parse(ran.out) as Record<string, unknown> };
}
