// Write and check sticks for the page: one job at a time, each stick by its token, every outcome in the register.
import { basename } from 'node:path';
import type { Progress } from '../../core/base/progress.ts';
import { fail, ok, type Result } from '../../core/base/result.ts';
import type { KitToWrite, StickAnswer, StickMoved } from '../../core/ipc/sticks-group.ts';
import type { RegisterLine, StickEntry, StickProgress } from '../../core/stick/register.ts';
import { registerTable } from '../../core/stick/register-line.ts';
import { writeFileAtomically } from '../disk/fs/atomic-file.ts';
import type { KitInstaller } from '../disk/kits/installer/kit-installer.ts';
import { OneJob } from '../disk/kits/installer/one-job.ts';
import { throttleReport } from '../disk/kits/throttled-report.ts';
import type { PersonalFolder } from '../disk/personal/personal-folder.ts';
import { checkKitToWrite } from '../disk/sticks/check-kit.ts';
import { addToRegister, readRegister } from '../disk/sticks/register-file.ts';
import { recheckSticks, writeSticks } from '../disk/sticks/sticks.ts';
import type { StickPlaces } from './stick-places.ts';
import type { StickPrograms } from './stick-programs.ts';

/** A stick the person chose, and what they call it. */
type ChosenStick = { readonly token: string; readonly label?: string | undefined };

/** What a person chose to write. */
type WriteRequest = {
  readonly kit: KitToWrite;
  readonly sticks: readonly ChosenStick[];
  readonly programs: readonly string[];
};

/** What the service works with. */
type StickServiceParts = {
  readonly shelf: () => Pick<KitInstaller, 'toWrite' | 'keyRing'>;
  readonly places: StickPlaces;
  readonly programs: StickPrograms;
  readonly programVersion: string;
  /** Where the register is; without it the register is in memory, as in a session that keeps nothing. */
  readonly files: PersonalFolder | undefined;
  readonly onKitProgress: (progress: Progress) => void;
  readonly onProgress: (moved: StickMoved) => void;
};

type Target = {
  readonly token: string;
  readonly path: string;
  readonly name: string;
  readonly label?: string;
};

/** Writing and checking sticks. */
export class StickService {
  readonly #parts: StickServiceParts;
  readonly #job = new OneJob();
  #stops = new Map<string, AbortController>();
  /** Lines that are in memory only: the disk did not take them so far, or nothing is kept. */
  #unkept: readonly RegisterLine[] = [];

  constructor(parts: StickServiceParts) {
    this.#parts = parts;
  }

  /** Verifies the kit and writes it to all sticks. Problems of the kit, `call-refused` for unknown tokens, `stopped`. */
  async write(request: WriteRequest): Promise<Result<readonly StickAnswer[]>> {
    const { shelf, programs, programVersion } = this.#parts;
    return await this.#run(`write ${JSON.stringify(request)}`, request.sticks, async (targets, signal) => {
      const opened = await shelf().toWrite(request.kit, signal);
      if (!opened.ok) return opened;
      const { report, flush } = throttleReport(this.#parts.onKitProgress);
      const checked = await checkKitToWrite({ ...opened.value, ring: shelf().keyRing(), report, signal });
      flush();
      if (!checked.ok) return fail(checked.problems[0]);
      return await writeSticks({
        bag: checked.value,
        targets: targets.map(({ path }) => path),
        programs: programs.of(request.programs),
        programVersion,
        ...this.#watch(targets, signal),
      });
    });
  }

  /** Reads sticks again. */
  async recheck({ sticks }: Pick<WriteRequest, 'sticks'>): Promise<Result<readonly StickAnswer[]>> {
    const { shelf, programVersion } = this.#parts;
    return await this.#run(`recheck ${JSON.stringify(sticks)}`, sticks, async (targets, signal) =>
      ok(
        await recheckSticks({
          targets: targets.map(({ path }) => path),
          ring: shelf().keyRing(),
          programVersion,
          ...this.#watch(targets, signal),
        }),
      ),
    );
  }

  /** Stops one stick, or everything and waits until it has ended. */
  async stop(token?: string): Promise<void> {
    if (token === undefined) await this.#job.stop();
    else this.#stops.get(token)?.abort();
  }

  /** All lines of the register, also those that could not be written so far; they are tried again. */
  async register(): Promise<Result<readonly RegisterLine[]>> {
    await this.#keep([]);
    const { files } = this.#parts;
    if (!files) return ok(this.#unkept);
    const kept = await readRegister(files);
    return kept.ok ? ok([...kept.value, ...this.#unkept]) : kept;
  }

  async #keep(lines: readonly RegisterLine[]): Promise<Result<void>> {
    const { files } = this.#parts;
    const all = [...this.#unkept, ...lines];
    this.#unkept = files ? [] : all;
    if (all.length === 0 || !files) return ok(undefined);
    const kept = await addToRegister(files, all);
    if (!kept.ok) this.#unkept = [...all, ...this.#unkept];
    return kept;
  }

  /** Writes the register as a table to a file the person named; its name. */
  async saveRegister(path: string): Promise<Result<string>> {
    const lines = await this.register();
    if (!lines.ok) return lines;
    const written = await writeFileAtomically(path, registerTable(lines.value));
    return written.ok ? ok(basename(path)) : written;
  }

  async #run(
    name: string,
    sticks: readonly ChosenStick[],
    work: (targets: readonly Target[], signal: AbortSignal) => Promise<Result<readonly StickEntry[]>>,
  ): Promise<Result<readonly StickAnswer[]>> {
    const targets = await this.#targetsOf(sticks);
    if (!targets) return fail({ code: 'call-refused', reason: 'token' });
    const job = async (signal: AbortSignal): Promise<Result<readonly StickAnswer[]>> => {
      this.#stops = new Map(targets.map(({ token }) => [token, new AbortController()]));
      const entries = await work(targets, signal);
      if (!entries.ok) return entries;
      const did = name.startsWith('write') ? 'written' : 'checked';
      const answers = entries.value.map((entry, index) => answerOf(entry, targets[index], did));
      const kept = await this.#keep(answers.map(({ line }) => line));
      return kept.ok ? ok(answers) : kept;
    };
    // Sticks are written to the end when user data is locked meanwhile, and so is the register.
    const { files } = this.#parts;
    const run = () => this.#job.run(name, job);
    return await (files ? files.during(run) : run());
  }

  async #targetsOf(sticks: readonly ChosenStick[]): Promise<readonly Target[] | undefined> {
    const { places } = this.#parts;
    const targets: Target[] = [];
    for (const { token, label } of sticks) {
      const path = places.pathOf(token);
      if (path === undefined || targets.some((target) => target.path === path)) return undefined;
      const name = await places.nameOf(path);
      targets.push({ token, path, name, ...(label === undefined || label === '' ? {} : { label }) });
    }
    return targets;
  }

  #watch(
    targets: readonly Target[],
    signal: AbortSignal,
  ): {
    readonly signal: AbortSignal;
    readonly signalOf: (path: string) => AbortSignal;
    readonly report: (progress: StickProgress) => void;
  } {
    const tokens = new Map(targets.map(({ path, token }) => [path, token]));
    const report = throttleSticks(({ target, ...moved }) =>
      this.#parts.onProgress({ ...moved, token: tokens.get(target) ?? '' }),
    );
    const signalOf = (path: string): AbortSignal => this.#stops.get(tokens.get(path) ?? '')?.signal ?? signal;
    return { signal, signalOf, report };
  }
}

function answerOf(
  { target: _target, ...entry }: StickEntry,
  target: Target | undefined,
  did: RegisterLine['did'],
): StickAnswer {
  if (!target) throw new Error('every stick has an entry');
  const { token, name, label } = target;
  return { token, line: { did, name, ...(label === undefined ? {} : { label }), ...entry } };
}

const leastPauseMs = 100;

/** Passes on what is worth it, for each stick by itself. */
function throttleSticks(
  send: (progress: StickProgress) => void,
  nowMs: () => number = () => performance.now(),
): (progress: StickProgress) => void {
  const sent = new Map<string, { readonly phase: StickProgress['phase']; readonly atMs: number }>();
  return (progress) => {
    const last = sent.get(progress.target);
    if (last && last.phase === progress.phase && nowMs() - last.atMs < leastPauseMs) return;
    sent.set(progress.target, { phase: progress.phase, atMs: nowMs() });
    send(progress);
  };
}
