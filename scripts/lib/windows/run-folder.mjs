// Global set-up of unit tests in Windows: a run folder on a drive with a letter, below a folder with spaces and Greek letters.
import { mkdirSync } from 'node:fs';
import { beginRunFolderIn } from '../run-folder.mjs';

const place = 'E:\\Δοκιμές με κενά';

export default function beginRunInWindows() {
  mkdirSync(place, { recursive: true });
  return beginRunFolderIn(place);
}
