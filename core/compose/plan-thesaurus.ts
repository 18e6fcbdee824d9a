// Decides that a kit's thesaurus is taken as it is: no program reads it yet, and none may lose it.
import { type ContentFolder, invalid, type Problems } from './content-folder.ts';
import { thesaurusPath } from './kit-paths.ts';
import type { ContentPlan } from './plan.ts';

/** The file of the thesaurus. */
export const thesaurusFile = 'thesaurus.json';
const maxBytes = 8 * 1024 ** 2;

/** Plans thesaurus.json, if there is one. */
export function planThesaurus(folder: ContentFolder, problems: Problems): Pick<ContentPlan, 'thesaurus'> {
  const file = folder.files.find(({ path }) => path === thesaurusFile);
  if (!file) return {};
  if (file.sizeBytes > maxBytes) problems.push(invalid(thesaurusFile, '', 'must have at most 8 MB'));
  return { thesaurus: { from: thesaurusFile, to: thesaurusPath } };
}
