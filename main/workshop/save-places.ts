// Remember the folder of a save request, so that an answer about an existing file applies to the same folder.
import { ok, type Result } from '../../core/base/result.ts';

/** Places a person chose, by what was to be saved there. */
export class SavePlaces {
  readonly #ask: () => Promise<string | undefined>;
  readonly #taken = new Map<string, string>();

  constructor(ask: () => Promise<string | undefined>) {
    this.#ask = ask;
  }

  /**
   * Asks for a folder and saves there; with `replaces` in the folder where something was in the way. Undefined when nobody
   * chose one. What is in a folder that was just chosen is never replaced.
   */
  async save<T>(
    what: string,
    replaces: boolean,
    save: (folder: string, mayReplace: boolean) => Promise<Result<T>>,
  ): Promise<Result<T | undefined>> {
    const known = replaces ? this.#taken.get(what) : undefined;
    const folder = known ?? (await this.#ask());
    this.#taken.delete(what);
    if (folder === undefined) return ok(undefined);
    const saved = await save(folder, known !== undefined);
    if (!saved.ok && saved.problem.code === 'folder-not-empty') this.#taken.set(what, folder);
    return saved;
  }
}
