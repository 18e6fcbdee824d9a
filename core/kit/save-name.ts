// Rules for a name that a person saves a file under: visible, of the requested kind, and nothing that a system would run.
import { nameProblem } from './name-problem.ts';

/** What is wrong with a name: not valid on every disk, hidden by the systems, or one of a program. */
type SaveNameFault = 'invalid' | 'hidden' | 'program';

/** Endings of files that a system runs, follows or takes settings from when they are opened. */
const programEndings: ReadonlySet<string> = new Set(
  [
    'app appimage applescript application appref-ms bash bat chm cmd com command cpl csh deb desktop dll dmg exe gadget hta inf',
    'ins jar js jse ksh library-ms lnk mjs msc msi msp mst pif pkg pl ps1 psm1 py pyw rb reg rpm run scf scpt scr',
    'search-ms service settingcontent-ms sh sys terminal tool url vb vbe vbs webloc website workflow wsc wsf wsh xll zsh',
  ].flatMap((line) => line.split(' ')),
);

/** What is wrong with the name of a new folder; undefined if it may be made. */
export function folderNameFault(name: string): SaveNameFault | undefined {
  if (name.startsWith('.')) return 'hidden';
  return nameProblem(name) === undefined ? undefined : 'invalid';
}

/**
 * The name to save under, and what is wrong with it. `extensions` (lower case, without the dot) are those of the kind that is saved:
 * a name with none of them gets the first one. Without `extensions` any valid, visible name that is not one of a program is accepted.
 */
export function saveName(
  typed: string,
  extensions: readonly string[] = [],
): { readonly name: string; readonly fault?: SaveNameFault } {
  const name = completed(typed.trim(), extensions);
  const fault = isProgram(typed.trim()) || isProgram(name) ? 'program' : folderNameFault(name);
  return fault === undefined ? { name } : { name, fault };
}

function completed(name: string, extensions: readonly string[]): string {
  const lower = name.toLowerCase();
  const [first] = extensions;
  const isComplete = extensions.some((extension) => lower.endsWith(`.${extension}`));
  return first === undefined || isComplete || name === '' ? name : `${name}.${first}`;
}

function isProgram(name: string): boolean {
  const dot = name.lastIndexOf('.');
  return dot >= 0 && programEndings.has(name.slice(dot + 1).toLowerCase());
}
