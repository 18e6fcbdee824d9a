// Rules for names of files and folders that a person enters: every disk and stick must accept them.

import type { PathFault } from './path-fault.ts';
import { pathFault } from './safe-path.ts';

/** What is wrong with the name of a file or folder; undefined if it is valid everywhere. */
export function nameProblem(name: string): PathFault | undefined {
  if (name.includes('/')) return 'path-forbidden-character';
  if (name !== name.trim()) return 'path-trailing-dot-or-space';
  return pathFault(name.normalize('NFC'));
}
