// Add dropped or chosen files to a draft, one after the other. A file that is not added is listed with its reason.
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Language } from '../../core/base/language.ts';
import type { Problem } from '../../core/base/problem.ts';
import type { Report } from '../../core/base/progress.ts';
import { fail, ok, type Result } from '../../core/base/result.ts';
import type { InspectAnswer } from '../../core/compose/compose-page-protocol.ts';
import { divideName, idFromName } from '../../core/compose/content-names.ts';
import { folderOfKind } from '../../core/compose/plan-documents.ts';
import { writeYaml } from '../../core/compose/yaml-edit.ts';
import { listedName } from '../../core/kit/plain-name.ts';
import { readFigure } from '../../core/markdown/read-figure.ts';
import type {
  AddedFile,
  AddedFiles,
  LanguageGuess,
  NotTaken,
  NotTakenReason,
} from '../../core/workshop/added-files.ts';
import { takeTitle } from '../../core/workshop/added-text.ts';
import { type DraftChange, EditRefusal } from '../../core/workshop/draft-files.ts';
import { EditContext } from '../../core/workshop/edit-context.ts';
import { freeWork } from '../../core/workshop/edit-works.ts';
import { declaredLanguage, languageOfText } from '../../core/workshop/guess-language.ts';
import { placeDocument, placeLesson, usefulTitle } from '../../core/workshop/place-text.ts';
import { freeName, safeName } from '../../core/workshop/safe-name.ts';
import { type FileSort, hasMarkOf, sortByName } from '../../core/workshop/sniff-file.ts';
import { copyFile, removeWaiting, sameFile, settleFile, type WaitingFile } from '../disk/drafts/copy-file.ts';
import type { Draft } from '../disk/drafts/draft.ts';
import { largestOf, readHead, readText, totalBytes } from './given-file.ts';

/** Looks into PDFs; the program does it with the reader of the page that composes. It may throw: the PDF is damaged then. */
export type InspectPdf = (absolutePath: string, name: string) => Promise<InspectAnswer>;

/** What files are to become. */
export type AddFilesOptions = {
  readonly as: 'report' | 'slides' | 'checklist';
  readonly language?: Language | undefined;
  readonly module?: string | undefined;
};

/** How files are added. */
type AddJob = {
  readonly draft: Draft;
  readonly options: AddFilesOptions;
  readonly inspect: InspectPdf;
  readonly report: Report;
  readonly signal: AbortSignal;
  /** Today, YYYY-MM-DD. */
  readonly today: string;
};

/** Adds files. Must run in turn. `disk-full` and `disk-write-failed` end it; what was whole by then is in the draft. */
export async function addFiles(paths: readonly string[], job: AddJob): Promise<Result<AddedFiles>> {
  const { draft } = job;
  await removeWaiting(draft.place.content, draft.place.disk);
  const total = await totalBytes(paths);
  const adder = new FileAdder(job, total);
  const added: AddedFile[] = [];
  const notTaken: NotTaken[] = [];
  let isStopped = false;
  for (const path of paths) {
    if (job.signal.aborted) isStopped = true;
    if (isStopped) break;
    const outcome = await adder.add(path);
    if (outcome.ok) {
      if ('reason' in outcome.value) notTaken.push(outcome.value);
      else added.push(outcome.value);
    } else if (outcome.problem.code === 'stopped') isStopped = true;
    else return outcome;
  }
  return ok({ ...draft.answer(), added, notTaken, isStopped });
}

/** A name divided, and the language that was found for it. */
type Named = { readonly name: string; readonly language?: Language; readonly from?: LanguageGuess };

class FileAdder {
  readonly #job: AddJob;
  readonly #total: number;
  #done = 0;

  constructor(job: AddJob, total: number) {
    this.#job = job;
    this.#total = total;
  }

  /** Adds a file. `content-invalid` when kit.yaml must be put right by a person before anything can be listed in it. */
  async add(path: string): Promise<Result<AddedFile | NotTaken>> {
    try {
      return await this.#addOne(path);
    } catch (error) {
      if (error instanceof EditRefusal) return fail(error.problem);
      throw error;
    }
  }

  async #addOne(path: string): Promise<Result<AddedFile | NotTaken>> {
    const name = path === '' ? '' : basename(path).normalize('NFC');
    const not = (reason: NotTakenReason, as?: string): Result<NotTaken> =>
      ok({ name: listedName(name), reason, ...(as === undefined ? {} : { as }) });
    const facts = await stat(path).catch(() => undefined);
    if (!facts?.isFile()) return not('no-file');
    const sort = sortByName(name);
    if (!sort || (sort === 'pdf' && this.#isForTexts())) return not('sort-unknown');
    if (facts.size === 0) return not('empty');
    if (facts.size > largestOf(sort)) return not('too-large');
    const head = await readHead(path).catch(() => undefined);
    if (!head) return not('read-failed');
    if (!hasMarkOf(sort, head)) return not('not-what-it-says');
    this.#job.report({
      step: 'copying',
      done: this.#done,
      total: this.#total,
      unit: 'bytes',
      item: name,
    });
    const taken =
      sort === 'markdown' ? await this.#addText(path, name) : await this.#addBytes(path, name, sort);
    return 'code' in taken ? asOutcome(taken, not) : ok(taken);
  }

  /** Checklists and lessons are texts. */
  #isForTexts(): boolean {
    const { as, module } = this.#job.options;
    return as === 'checklist' || module !== undefined;
  }

  async #addText(path: string, name: string): Promise<AddedFile | NotTaken | Problem> {
    const { draft, options, today } = this.#job;
    const text = await readText(path);
    if (text === undefined) return { name, reason: 'text-not-utf8' };
    const same = [...draft.files().texts].find(([, known]) => known === text)?.[0];
    if (same !== undefined) return { name, reason: 'same-file', as: same };
    const context = new EditContext(draft.files(), today);
    const titled = takeTitle(text);
    const named = this.#name(name, () => languageOfText(text));
    const placed =
      options.module === undefined
        ? placeDocument(named, titled, options.as, context)
        : placeLesson(named, titled, options.module, context);
    if ('code' in placed) return placed;
    context.list({ language: named.language });
    const applied = await draft.apply(context.changes());
    return applied.ok ? { name, file: placed.file, ...languageFrom(named) } : applied.problem;
  }

  async #addBytes(path: string, name: string, sort: FileSort): Promise<AddedFile | NotTaken | Problem> {
    const { draft, options, signal } = this.#job;
    const { content, disk } = draft.place;
    const folder = sort === 'pdf' ? folderOfKind(options.as) : 'media';
    const copied = await copyFile(path, name, {
      content,
      folder,
      disk,
      signal,
      onBytes: (count) => {
        this.#done += count;
        const { report } = this.#job;
        report({ step: 'copying', done: this.#done, total: this.#total, unit: 'bytes', item: name });
      },
    });
    if (!copied.ok) return copied.problem;
    const refused = async (reason: NotTakenReason, as?: string): Promise<NotTaken> => {
      await disk.remove(copied.value.path).catch(() => undefined);
      return { name, reason, ...(as === undefined ? {} : { as }) };
    };
    const same = await sameFile(copied.value, draft.files().files, draft.place);
    if (same !== undefined) return await refused('same-file', same);
    if (sort !== 'pdf') {
      if (sort === 'svg') {
        const text = await readText(copied.value.path, disk);
        const fault = text === undefined ? 'malformed' : readFigure(text).fault;
        if (fault) return await refused(fault === 'malformed' ? 'not-what-it-says' : 'svg-active');
      }
      return await this.#settleFigure(copied.value, name);
    }
    const inspected = await this.#inspect(copied.value.path, name);
    if (signal.aborted) {
      await disk.remove(copied.value.path).catch(() => undefined);
      return { code: 'stopped' };
    }
    if (!inspected.isReadable) return await refused(`pdf-${inspected.why}`);
    return await this.#settlePdf(copied.value, name, inspected);
  }

  /** A PDF can make its reader hang, end or fail in ways nobody foresaw; that must not keep out the files beside it. */
  async #inspect(path: string, name: string): Promise<InspectAnswer> {
    try {
      return await this.#job.inspect(path, name);
    } catch {
      return { isReadable: false, why: 'damaged' };
    }
  }

  async #settleFigure(waiting: WaitingFile, name: string): Promise<AddedFile | Problem> {
    const { draft, today } = this.#job;
    const context = new EditContext(draft.files(), today);
    const dot = name.lastIndexOf('.');
    const ending = name.slice(dot).toLowerCase();
    // Spaces would end the address of a figure in a text.
    const base = safeName(name.slice(0, dot)).replace(/[\s()]+/g, '-');
    const file = `media/${freeName(base, (free) => context.has(`media/${free}${ending}`))}${ending}`;
    const settled = await this.#settle(waiting, file, []);
    return settled.ok ? { name, file } : settled.problem;
  }

  async #settlePdf(
    waiting: WaitingFile,
    name: string,
    inspected: Extract<InspectAnswer, { isReadable: true }>,
  ): Promise<AddedFile | Problem> {
    const { draft, options, today } = this.#job;
    const context = new EditContext(draft.files(), today);
    const named = this.#name(name, () => languageOfText(inspected.text), inspected.language);
    const kind = options.as;
    const folder = folderOfKind(kind);
    const ending = named.language === undefined ? 'pdf' : `${named.language}.pdf`;
    const free = freeName(named.name, (other) => context.has(`${folder}/${other}.${ending}`));
    const file = `${folder}/${free}.${ending}`;
    const title = usefulTitle(inspected.title);
    const work = idFromName(free);
    // The same name in another language is a translation; of another kind, or with a number, it is a work of its own.
    const isTaken = context.resources.some(
      (other) => other.work === work && (other.kind !== kind || other.language === named.language),
    );
    const id = isTaken ? { id: `${freeWork(work, context)}.${named.language ?? 'en'}` } : {};
    const fields = { ...id, ...(title === undefined ? {} : { title }), ...datesOf(inspected.dated, today) };
    if (Object.keys(fields).length > 0) context.write(file.replace(/pdf$/, 'yaml'), writeYaml(fields));
    const { countries = [] } = context.about;
    // What compose assumes of a PDF nobody described.
    context.list({ language: named.language, country: countries.length === 1 ? countries[0] : 'EU' });
    const settled = await this.#settle(waiting, file, context.changes());
    if (!settled.ok) return settled.problem;
    await draft.note({
      pages: { ...draft.pages(), [file]: { sizeBytes: waiting.sizeBytes, pages: inspected.pages } },
    });
    return { name, file, ...languageFrom(named) };
  }

  /** The file comes first: fields without their file are a mistake that only a person can put right, a file without fields is none. */
  async #settle(waiting: WaitingFile, file: string, changes: readonly DraftChange[]): Promise<Result<void>> {
    const { draft } = this.#job;
    const noted = await draft.note({});
    const settled = noted.ok ? await settleFile(waiting, file, draft.place) : noted;
    await draft.reread();
    return settled.ok ? await draft.apply(changes) : settled;
  }

  #name(name: string, byWords: () => Language | undefined, declared?: string): Named {
    const divided = divideName(name);
    const own = safeName(divided.name);
    const { language } = this.#job.options;
    if (language) return { name: own, language, from: 'given' };
    if (divided.language) return { name: own, language: divided.language, from: 'name' };
    const words = byWords();
    const said = declaredLanguage(declared);
    // Programs declare the language of whoever wrote, seldom that of what was written.
    if (said && (words === undefined || words === said))
      return { name: own, language: said, from: 'declared' };
    return words ? { name: own, language: words, from: 'text' } : { name: own, from: 'nothing' };
  }
}

/** A document is as old as it says. When a person checked its facts no file can say. */
function datesOf(dated: string | undefined, today: string): { documentOf?: string } {
  return dated === undefined || dated > today ? {} : { documentOf: dated };
}

function languageFrom({ from }: Named): { languageFrom?: LanguageGuess } {
  return from === undefined ? {} : { languageFrom: from };
}

function asOutcome(
  problem: Problem,
  not: (reason: NotTakenReason) => Result<NotTaken>,
): Result<AddedFile | NotTaken> {
  return problem.code === 'disk-read-failed' ? not('read-failed') : fail(problem);
}
