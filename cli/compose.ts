// `kit compose`: runs the program without a window, because only it can print and read PDFs.

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { showHidden } from '../core/base/plain-text.ts';
import type { Problem } from '../core/base/problem.ts';
import {
  type ComposeAnswer,
  type ComposeOptions,
  composeSwitch,
  type LimitedPdf,
  readComposeLine,
} from '../core/compose/compose-protocol.ts';
import type { CliOutput } from './cli-output.ts';
import { exitCodes } from './exit-codes.ts';
import { parseCommandArgs } from './parse-args.ts';
import { reasonLine } from './reason-lines.ts';

const options = { force: { type: 'boolean' }, 'skip-damaged': { type: 'boolean' } } as const;
/** Location of a program that is not installed; set by the scripts of the project. */
const runtimeVariable = 'IMPACT_KIT_ELECTRON';
/** A program that was asked to stop needs far less time to clean up. */
const stopTimeoutMs = 15_000;
const lastWordsLength = 4000;

/** `compose <content> <out>`. */
export async function composeCommand(args: readonly string[], out: CliOutput): Promise<number> {
  const read = parseCommandArgs(args, options, ['content', 'out']);
  if ('fault' in read) return out.misuse(read.fault);
  const [content = '', target = ''] = read.places;
  const runtime = process.env[runtimeVariable];
  if (runtime === undefined || !existsSync(runtime)) {
    return out.breakDown(`${runtimeVariable} does not name the program that prints; "npm run kit" sets it.`);
  }
  const composeOptions: ComposeOptions = {
    content: resolve(content),
    out: resolve(target),
    work: mkdtempSync(join(tmpdir(), 'impact-kit-compose-')),
    skipDamaged: read.values['skip-damaged'] ?? false,
    force: read.values.force ?? false,
  };
  const answer = await makeKit(runtime, composeOptions, out).finally(() => removeFolder(composeOptions.work));
  if (!answer.ok) return out.refuse(atLeastOne(answer.problems));
  const { ok: _, ...document } = answer;
  out.answer(
    { isGood: true, folder: composeOptions.out, ...document },
    answerLines(composeOptions.out, answer),
  );
  return exitCodes.good;
}

/** Runs the program. Throws with its last output if it ends without an answer. */
async function makeKit(
  runtime: string,
  composeOptions: ComposeOptions,
  out: CliOutput,
): Promise<ComposeAnswer> {
  const child = spawn(
    runtime,
    [programFolder(), ...sandboxSwitches(), composeSwitch, JSON.stringify(composeOptions)],
    {
      // If this process is killed, the end of its input tells the program to stop.
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  );
  const stop = (): void => stopChild(child);
  out.signal.addEventListener('abort', stop, { once: true });
  if (out.signal.aborted) stop();
  let lastWords = '';
  child.stderr.on('data', (bytes: Buffer) => {
    lastWords = (lastWords + bytes.toString()).slice(-lastWordsLength);
  });
  let answer: ComposeAnswer | undefined;
  createInterface(child.stdout).on('line', (line) => {
    const message = readComposeLine(line);
    if (message?.kind === 'progress') out.report(message.progress);
    if (message?.kind === 'answer') answer = message.answer;
  });
  const ended = await new Promise<string>((settle, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => settle(String(signal ?? code)));
  });
  out.signal.removeEventListener('abort', stop);
  if (answer) return answer;
  if (out.signal.aborted) return { ok: false, problems: [{ code: 'stopped' }] };
  throw new Error(`the program ended without an answer (${ended})\n${lastWords}`);
}

/** Processes of a program that has ended may still write for a moment. */
function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  } catch {
    // The system empties its folder of temporary files; nothing in it is part of the kit.
  }
}

/** The end of its input asks the program to stop; after a timeout it is killed. */
function stopChild(child: ChildProcess): void {
  child.stdin?.end();
  const timer = setTimeout(() => child.kill('SIGKILL'), stopTimeoutMs);
  child.once('close', () => clearTimeout(timer));
}

/** The built command line is in out/app/cli below the program's folder. */
function programFolder(): string {
  return resolve(import.meta.dirname, '../../..');
}

/** Chromium's sandbox cannot work for root. */
function sandboxSwitches(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

const natureLines: Readonly<Record<LimitedPdf['nature'], string>> = {
  xfa: 'it is a form that only programs of Adobe show (XFA)',
  collection: 'it is a collection of files; readers can save them, and search does not find what they say',
};

function answerLines(folder: string, answer: Extract<ComposeAnswer, { ok: true }>): string[] {
  const { kit, skipped, partlyRead, slowToOpen, limited, heldBackContacts, ignoredFiles } = answer;
  const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);
  return [
    `${kit.id} ${kit.version}: ${kit.resources} resources, ${kit.pages} pages, ${kit.contacts} contacts; ${kit.files} files, ${megabytes(kit.sizeBytes)} MB`,
    `written to ${showHidden(folder)}, not signed yet`,
    ...skipped.map(({ file, reason }) => `left out: ${showHidden(file)}, ${reasonLine(reason)}`),
    ...partlyRead.map(
      ({ file, pages }) => `search finds nothing on some pages: ${showHidden(file)}, ${pages.join(', ')}`,
    ),
    ...slowToOpen.map(
      ({ file, readBytes, pieces }) =>
        `slow to open: ${showHidden(file)}, ${megabytes(readBytes)} MB are read in ${pieces} pieces before its first page; "qpdf --object-streams=generate" may help`,
    ),
    ...limited.map(({ file, nature }) => `shown only in part: ${showHidden(file)}, ${natureLines[nature]}`),
    ...(heldBackContacts.length === 0
      ? []
      : [`contacts that wait to be verified stay out: ${showHidden(heldBackContacts.join(', '))}`]),
    ...ignoredFiles.map((file) => `not part of a content folder: ${showHidden(file)}`),
  ];
}

function atLeastOne([first, ...others]: readonly Problem[]): readonly [Problem, ...Problem[]] {
  if (first === undefined) throw new Error('the program refused without saying why');
  return [first, ...others];
}
