// Programs that can be copied to sticks: the running one, and those in folders the person chose.
import { randomBytes } from 'node:crypto';
import { basename, dirname } from 'node:path';
import { ok, type Result } from '../../core/base/result.ts';
import type { StickProgram } from '../../core/ipc/sticks-group.ts';
import { listedName } from '../../core/kit/plain-name.ts';
import { platforms } from '../../core/stick/platforms.ts';
import { type FoundProgram, findPrograms, sizeOfFolder } from '../disk/sticks/find-programs.ts';

type Known = { readonly found: FoundProgram; readonly shown: StickProgram };

/** Programs by token. */
export class StickPrograms {
  readonly #known = new Map<string, Known>();
  readonly #ready: Promise<void>;

  /** `running` is the file of the program that runs, when it is a packed one. */
  constructor(running: string | undefined) {
    this.#ready = running === undefined ? Promise.resolve() : this.#addRunning(dirname(running));
  }

  /** All, one for each system: what was chosen last counts. */
  async list(): Promise<readonly StickProgram[]> {
    await this.#ready;
    const shown = [...this.#known.values()].map((known) => known.shown);
    return platforms.flatMap((platform) => shown.findLast((program) => program.platform === platform) ?? []);
  }

  /** Looks for programs in a folder. `program-missing`, `disk-read-failed`. */
  async choose(folder: string): Promise<Result<readonly StickProgram[]>> {
    await this.#ready;
    const found = await findPrograms(folder);
    if (!found.ok) return found;
    for (const program of found.value) await this.#add(program, false);
    return ok(await this.list());
  }

  /** The programs behind tokens; unknown ones are left out. */
  of(tokens: readonly string[]): FoundProgram[] {
    return tokens.flatMap((token) => this.#known.get(token)?.found ?? []);
  }

  async #addRunning(folder: string): Promise<void> {
    const found = await findPrograms(folder);
    // In a bundle of macOS there are links, which no stick can hold: its image has to be chosen.
    const own = found.ok ? found.value.find((program) => program.folder === folder) : undefined;
    if (own && own.platform !== 'mac') await this.#add(own, true);
  }

  async #add(found: FoundProgram, isRunning: boolean): Promise<void> {
    const token = randomBytes(16).toString('hex');
    const { platform, folder } = found;
    const shown = {
      token,
      platform,
      name: listedName(basename(folder)),
      isRunning,
      sizeBytes: await sizeOfFolder(folder),
    };
    this.#known.set(token, { found, shown });
  }
}
