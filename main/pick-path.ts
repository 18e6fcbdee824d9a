// Choose a folder or a file of the machine. The system's dialog is used, or the program's own where the system's would leave
// traces.
import { dialog, type OpenDialogOptions } from 'electron';
import type { PickerQuestion } from '../core/ipc/picker-contract.ts';
import { menuLabels } from './menu-labels.ts';
import type { DialogPorts } from './ports.ts';

/** What is asked for: the title of the dialog, and for files which names fit. */
type PlaceQuestion = {
  readonly kind: 'folder' | 'file' | 'files';
  readonly title: string;
  readonly filter?: PlaceFilter;
};

/** Which files fit; extensions without the dot. */
type PlaceFilter = { readonly name: string; readonly extensions: readonly string[] };

/** Where something is to be saved: a folder and a name in it. */
type SaveQuestion = {
  readonly title: string;
  /** With its extension; the person may change it. */
  readonly suggestedName: string;
  readonly filter?: PlaceFilter;
};

const properties: Readonly<Record<PlaceQuestion['kind'], OpenDialogOptions['properties']>> = {
  folder: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
  file: ['openFile', 'dontAddToRecent'],
  files: ['openFile', 'multiSelections', 'dontAddToRecent'],
};

/** Absolute paths of what the person chose; empty when they changed their mind. */
export async function pickPath(ports: DialogPorts, question: PlaceQuestion): Promise<readonly string[]> {
  if (mustLeaveNothing(ports)) return await ports.picker.ask(questionFor(question));
  const { kind, title, filter } = question;
  const options: OpenDialogOptions = {
    title,
    message: title,
    buttonLabel: menuLabels[ports.language()].open,
    properties: properties[kind] ?? [],
    ...(kind === 'folder' ? {} : filtersFor(filter)),
  };
  const window = ports.window();
  const answer = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
  return answer.canceled ? [] : answer.filePaths;
}

/**
 * The absolute path of the file to write; undefined when the person changed their mind. There may be a file of that name: then the
 * person said that it is to be replaced.
 */
export async function pickSavePath(ports: DialogPorts, question: SaveQuestion): Promise<string | undefined> {
  if (mustLeaveNothing(ports)) {
    const [path] = await ports.picker.ask({ ...questionFor({ ...question, kind: 'save' }) });
    return path;
  }
  const options = {
    title: question.title,
    message: question.title,
    defaultPath: question.suggestedName,
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'] as (
      | 'createDirectory'
      | 'showOverwriteConfirmation'
      | 'dontAddToRecent'
    )[],
    ...filtersFor(question.filter),
  };
  const window = ports.window();
  const answer = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
  return answer.canceled ? undefined : answer.filePath;
}

/** Dialogs and the file manager of the system remember what was chosen in files of the person's account. */
export function mustLeaveNothing(ports: Pick<DialogPorts, 'folder'>): boolean {
  return ports.folder.local !== undefined;
}

function questionFor(question: PickerQuestion): PickerQuestion {
  const { filter } = question;
  const extensions = filter?.extensions.map((extension) => extension.toLowerCase());
  return filter === undefined || extensions === undefined
    ? question
    : { ...question, filter: { name: filter.name, extensions } };
}

function filtersFor(filter: PlaceFilter | undefined): Pick<OpenDialogOptions, 'filters'> {
  return filter === undefined ? {} : { filters: [{ name: filter.name, extensions: [...filter.extensions] }] };
}
