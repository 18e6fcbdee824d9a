// Context of an edit: the current draft, and changes of fields in its files.

import type { Country } from '../base/country.ts';
import type { Language } from '../base/language.ts';
import { kitFile } from '../compose/facts.ts';
import { editYaml, editYamlValue, writeYaml, type YamlChange } from '../compose/yaml-edit.ts';
import type { DraftAbout } from './draft-facts.ts';
import { type DraftChange, type DraftFiles, refuse, refuseFile } from './draft-files.ts';
import { editFrontMatter } from './front-matter-text.ts';
import { readAbout } from './read-draft.ts';
import { type FoundResource, readResources } from './read-resources.ts';

/** Collects the changes of one edit. Later steps of the edit see the changed texts. */
export class EditContext {
  readonly files: DraftFiles;
  readonly about: DraftAbout;
  readonly resources: readonly FoundResource[];
  /** Today, YYYY-MM-DD. */
  readonly today: string;
  readonly #texts = new Map<string, string | undefined>();
  readonly #moves: DraftChange[] = [];
  #languages: readonly Language[];
  #countries: readonly Country[];

  constructor(files: DraftFiles, today: string) {
    this.files = files;
    this.today = today;
    this.about = readAbout(files);
    this.#languages = this.about.languages ?? [];
    this.#countries = this.about.countries ?? [];
    this.resources = readResources(files, this.about);
  }

  /** All changes, texts first, so that a file never gets a new name without its fields. */
  changes(): DraftChange[] {
    const written = [...this.#texts].map(
      ([file, text]): DraftChange =>
        text === undefined ? { kind: 'remove', file } : { kind: 'write', file, text },
    );
    return [...written.filter(({ kind }) => kind === 'write'), ...this.#moves, ...written.filter(isRemoval)];
  }

  /** The resource of a file. */
  resource(file: string): FoundResource {
    return this.resources.find((resource) => resource.file === file) ?? refuse('no such resource');
  }

  /** Whether a file exists, or will exist after the edit. */
  has(file: string): boolean {
    if (this.#texts.has(file)) return this.#texts.get(file) !== undefined;
    // Two names that a disk may treat as equal are equal.
    const wanted = file.toLowerCase();
    return this.files.files.some(({ path }) => path.toLowerCase() === wanted);
  }

  text(file: string): string | undefined {
    return this.#texts.has(file) ? this.#texts.get(file) : this.files.texts.get(file);
  }

  write(file: string, text: string): void {
    this.#texts.set(file, text);
  }

  remove(file: string): void {
    this.#texts.set(file, undefined);
  }

  /** Renames a file. Changed texts move with it. */
  move(from: string, to: string): void {
    if (from === to) return;
    if (this.has(to) && from.toLowerCase() !== to.toLowerCase())
      refuseFile(to, '', 'there is another file of this name');
    const text = this.text(from);
    if (text === undefined) this.#moves.push({ kind: 'move', from, to });
    else {
      this.write(to, text);
      this.remove(from);
    }
  }

  /** Changes fields of a resource, wherever they are stored. */
  setFields(resource: FoundResource, changes: readonly YamlChange[]): void {
    const { describedIn, format } = resource;
    const text = this.text(describedIn) ?? '';
    const edited = format === 'markdown' ? editFrontMatter(text, changes) : editYaml(text, changes);
    if (edited === undefined)
      refuseFile(describedIn, '', 'its fields cannot be read; correct the text first');
    this.write(describedIn, edited);
  }

  /** Changes fields of a YAML file. */
  setYaml(file: string, changes: readonly YamlChange[]): void {
    const edited = editYamlValue(this.text(file) ?? '', changes);
    if (edited === undefined) refuseFile(file, '', 'its fields cannot be read; correct the text first');
    this.files.memory.keepYaml(edited.text, file, edited.value);
    this.write(file, edited.text);
  }

  /** Writes a YAML file from a value that YAML can represent. */
  writeYaml(file: string, value: unknown): void {
    const text = writeYaml(value);
    this.files.memory.keepYaml(text, file, value);
    this.write(file, text);
  }

  /** The kit lists its languages and countries; a resource or contact in another one extends these lists. */
  list(named: { readonly language?: Language | undefined; readonly country?: Country | undefined }): void {
    const { language, country } = named;
    if (language !== undefined && !this.#languages.includes(language)) {
      this.#languages = [...this.#languages, language];
      this.setYaml(kitFile, [{ path: ['languages'], value: this.#languages }]);
    }
    if (country !== undefined && !this.#countries.includes(country)) {
      this.#countries = [...this.#countries, country];
      this.setYaml(kitFile, [{ path: ['countries'], value: this.#countries }]);
    }
  }
}

function isRemoval({ kind }: DraftChange): boolean {
  return kind === 'remove';
}
