// Files of a content folder that are of no kind a kit has, such as `.docx`.
import { isJunk } from '../kit/junk.ts';
import type { ContentFile } from './content-folder.ts';
import { divideName } from './content-names.ts';
import { isForeignDocument } from './plan-documents.ts';
import { mediaTypeOf } from './plan-media.ts';

/** Such files among all files of a folder. The linter names each of them, and a kit is made only without them. */
export function foreignFiles(files: readonly ContentFile[]): readonly ContentFile[] {
  return files.filter(({ path }) => {
    if (isJunk(path)) return false;
    if (path.startsWith('media/')) return mediaTypeOf(path) === undefined;
    if (path.startsWith('modules/')) return !['md', 'yaml'].includes(divideName(path).ending);
    return isForeignDocument(path, files);
  });
}
