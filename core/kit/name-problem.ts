// Decides which names a person may give to a file or folder: those that every disk and every stick takes.

import type { PathFault } from './path-fault.ts';
import { pathFault } from './safe-path.ts';

/** What is wrong with the name of one file or folder; undefined when it can lie anywhere. */
export function nameProblem(name: string): PathFault | undefined {
  if (name.includes('/')) return 'path-forbidden-character';
  if (name !== name.trim()) return 'path-trailing-dot-or-space';
  return pathFault(name.normalize('NFC'));
}
