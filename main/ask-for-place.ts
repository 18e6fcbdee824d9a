// Decides how a person is asked for a folder or a file of the machine: by the dialog of the system.
import { dialog, type OpenDialogOptions } from 'electron';
import { menuLabels } from './menu-labels.ts';
import type { Services } from './services.ts';

/** What is asked for: the title of the dialog, and for files which names fit. */
export type PlaceQuestion = {
  readonly kind: 'folder' | 'file' | 'files';
  readonly title: string;
  readonly filter?: { readonly name: string; readonly extensions: readonly string[] };
};

const properties: Readonly<Record<PlaceQuestion['kind'], OpenDialogOptions['properties']>> = {
  folder: ['openDirectory', 'createDirectory'],
  file: ['openFile'],
  files: ['openFile', 'multiSelections'],
};

/** Absolute paths of what the person chose; empty when they changed their mind. */
export async function askForPlace(services: Services, question: PlaceQuestion): Promise<readonly string[]> {
  const { kind, title, filter } = question;
  const options: OpenDialogOptions = {
    title,
    message: title,
    buttonLabel: menuLabels[services.language()].open,
    properties: properties[kind] ?? [],
    ...(filter === undefined || kind === 'folder'
      ? {}
      : { filters: [{ name: filter.name, extensions: [...filter.extensions] }] }),
  };
  const window = services.window();
  const answer = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
  return answer.canceled ? [] : answer.filePaths;
}
