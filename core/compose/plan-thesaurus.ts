// Planning of the thesaurus, which is copied unchanged. No program reads it yet, and it must not get lost.
import { type ContentFolder, invalid, type Problems } from './content-folder.ts';
import { thesaurusPath } from './kit-paths.ts';
import type { ContentPlan } from './plan.ts';

/** The file of the thesaurus. */
export const thesaurusFile = 'thesaurus.json';
const maxBytes = 8 * 1024 ** 2;

/** Plans thesaurus.json if it exists. */
export function planThesaurus(folder: ContentFolder, problems: Problems): Pick<ContentPlan, 'thesaurus'> {
  const file = folder.files.find(({ path }) => path === thesaurusFile);
  if (!file) return {};
  if (file.sizeBytes > maxBytes) problems.push(invalid(thesaurusFile, '', 'must have at most 8 MB'));
  return { thesaurus: { from: thesaurusFile, to: thesaurusPath } };
}
