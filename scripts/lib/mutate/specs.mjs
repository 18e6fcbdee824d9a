// Which specs, of single screens and end to end, reach which folders: the specs that judge a mutation, the most likely to notice it first.
import { existsSync } from 'node:fs';
import { at } from '../places.mjs';

/** Folders, and beginnings of file names, with their specs; the longest that fits counts. */
const bySource = {
  'renderer/picker/': ['file-picker'],
  'renderer/features/handout/aid/': ['decision-aid', 'referral-letter'],
  'renderer/features/handout/answer-sheet/': ['answer-sheet', 'every-source'],
  'renderer/features/read/checklist/': ['learning', 'printing', 'reading-aloud'],
  'renderer/features/shared/citing/': ['every-source', 'answer-sheet', 'notes'],
  'renderer/features/contacts/': ['contacts', 'share-contacts', 'thousands-of-contacts', 'old-numbers'],
  'renderer/features/report/corrections/': ['corrections', 'handing-over-by-code', 'corrections-merged'],
  'renderer/features/handout/field-card/': ['field-card'],
  'renderer/features/first-run/': ['first-day', 'accessibility', 'full-disk'],
  'renderer/features/shared/contacts/': ['contacts', 'share-contacts', 'old-numbers', 'search'],
  'renderer/features/shared/corrections/': ['corrections', 'corrections-merged'],
  'renderer/features/shared/notes/': ['notes', 'notes-over-pages', 'answer-sheet'],
  'renderer/features/shared/answer-sheet/': ['answer-sheet', 'every-source'],
  'renderer/features/shared/kits/': ['kits-screen', 'updates', 'kit-file', 'stopped-import', 'sticks'],
  'renderer/features/shared/requests/': ['tell-the-publisher', 'search'],
  'renderer/features/contacts/share/': ['share-contacts'],
  'renderer/features/shared/use-scroll-memory': ['search'],
  'renderer/app/shell/': [
    'commands-and-filters',
    'list-of-keys',
    'languages',
    'updates',
    'reflow-320-pixels',
  ],
  'renderer/features/home/': ['first-day', 'contacts', 'library'],
  'renderer/features/kits/': ['kits-screen', 'updates', 'kit-file', 'kit-changes', 'stopped-import'],
  'renderer/features/learn/': ['learning', 'first-day'],
  'renderer/features/handout/letter/': ['referral-letter', 'forgetting-a-letter'],
  'renderer/features/library/': ['library', 'first-day'],
  'renderer/features/notes/': ['notes', 'notes-over-pages', 'answer-sheet', 'notes-in-new-kits'],
  'renderer/features/publish/key/': ['publisher-key', 'whole-round', 'workshop-make'],
  'renderer/features/shared/read-aloud/': [
    'reading-aloud',
    'reading-aloud-in-two-places',
    'reading-aloud-lower-edge',
  ],
  'renderer/features/read/outline': ['contents-of-a-report', 'finding-the-way'],
  'renderer/features/read/': [
    'reader',
    'reader-toolbar',
    'finding-in-a-document',
    'finding-the-way',
    'tabs',
    'two-places',
    'selection-bar',
    'keyboard-in-pages',
    'looking-at-pages',
    'notes',
    'parts-of-a-document',
    'printing',
    'documents',
    'reading-in-large-letters',
    'contents-of-a-report',
  ],
  'renderer/features/handout/referral-path/': ['referral-path', 'open-now'],
  'renderer/features/report/requests/': ['tell-the-publisher', 'search'],
  'renderer/features/find/': [
    'search',
    'questions',
    'typing-a-search',
    'commands-and-filters',
    'every-hit',
    'damaged-hits',
  ],
  'renderer/features/settings/': ['settings', 'languages', 'publisher-key', 'portable'],
  'renderer/features/sticks/': ['sticks', 'stick-page'],
  'renderer/features/publish/': [
    'workshop',
    'workshop-make',
    'workshop-hours',
    'whole-round',
    'workshop-thousands',
  ],
  'renderer/pdf/marks/page-marks': ['finding-in-a-document', 'search', 'neighbouring-words'],
  'renderer/pdf/notes/': ['notes', 'notes-over-pages'],
  'renderer/pdf/view/print': ['printing', 'every-source'],
  'renderer/pdf/read/reflow': ['reading-in-large-letters', 'found-in-large-letters'],
  'renderer/pdf/marks/spoken': ['reading-aloud', 'reading-aloud-in-two-places'],
  'renderer/pdf/links/tagged': ['tagged-pages'],
  'renderer/pdf/': [
    'reader',
    'looking-at-pages',
    'finding-in-a-document',
    'finding-the-way',
    'notes',
    'keyboard-in-pages',
    'tagged-pages',
    'reading-in-large-letters',
    'reading-aloud',
    'wide-pages',
    'two-places',
    'closing-documents',
    'printing',
  ],
  'renderer/pdf/read/read-': ['compose', 'starter-pdfs', 'workshop-engine', 'public-pdfs'],
  'renderer/pdf/read/words-': ['compose', 'starter-pdfs', 'public-pdfs'],
  'renderer/compose/': ['compose', 'starter-pdfs', 'workshop-engine', 'compose-side-by-side'],
  'renderer/data/library/': [
    'first-day',
    'updates',
    'update-troubles',
    'notes-in-new-kits',
    'damaged-library',
  ],
  'renderer/data/library/import': [
    'first-day',
    'search',
    'updates',
    'stopped-import',
    'hostile-kits',
    'damaged-library',
  ],
  'renderer/data/search/': ['search', 'questions', 'every-hit', 'typing-a-search', 'learning'],
  'renderer/data/db/': [
    'damaged-library',
    'search',
    'library',
    'contacts',
    'thousands-of-contacts',
    'damaged-while-open',
  ],
  'main/compose/': ['compose', 'workshop-engine'],
  'main/drives/': ['sticks', 'updates'],
  'main/sticks/': ['sticks', 'stick-page'],
  'main/portable/': ['portable'],
  'main/preview/': ['workshop-make', 'workshop-engine'],
  'main/workshop/': ['workshop', 'workshop-engine', 'workshop-make', 'workshop-killed', 'workshop-thousands'],
  'main/handlers/': [
    'updates',
    'kits-screen',
    'sticks',
    'corrections',
    'tell-the-publisher',
    'settings',
    'documents',
  ],
  'main/disk/bags/bag-archive/': ['kit-file', 'hostile-kits', 'refused-kits'],
  'main/disk/bags/delta/': ['updates', 'kit-file'],
  'main/disk/user-data/': ['notes', 'settings', 'closing-the-program', 'user-data-removed'],
  'main/disk/sticks/': ['sticks', 'stick-page', 'portable'],
  'main/disk/': [
    'updates',
    'kits-screen',
    'refused-kits',
    'stopped-update',
    'update-troubles',
    'another-publisher',
  ],
  'core/compose/': ['compose', 'workshop-engine', 'starter-pdfs'],
  'core/contacts/': ['contacts', 'open-now', 'share-contacts', 'old-numbers', 'field-card', 'workshop-hours'],
  'core/corrections/': ['corrections', 'handing-over-by-code', 'corrections-merged'],
  'core/citing/': ['every-source', 'answer-sheet'],
  'core/kit/': ['updates', 'kits-screen', 'refused-kits', 'kit-changes', 'publisher-key', 'newer-kit'],
  'core/learning/': ['learning'],
  'core/notes/': ['notes', 'notes-over-pages', 'notes-in-new-kits'],
  'core/requests/': ['tell-the-publisher'],
  'core/search/': ['search', 'questions', 'every-hit', 'neighbouring-words'],
  'core/speech/': ['reading-aloud'],
  'core/stick/': ['sticks', 'stick-page', 'portable'],
  'core/user-data/': ['settings', 'notes', 'user-data-removed'],
  'core/workshop/': ['workshop', 'workshop-make', 'workshop-engine'],
  'cli/': ['whole-round', 'compose'],
};

/** For what is in no folder of its own: each shows another part of the program. */
const general = [
  'first-day',
  'settings',
  'library',
  'search',
  'contacts',
  'learning',
  'reader',
  'notes',
  'updates',
  'kits-screen',
  'closing-the-program',
  'refusals',
];

/** All specs that the table names. */
export const namedSpecs = [...new Set([...Object.values(bySource).flat(), ...general])];

/** Paths of the specs that reach a source file. */
export function specsFor(path) {
  const source = Object.keys(bySource)
    .filter((prefix) => path.startsWith(prefix))
    .sort((a, b) => b.length - a.length)[0];
  return (source === undefined ? general : bySource[source]).flatMap(filesOf);
}

/** A name stands for the tests of single screens, which are quicker, and for those that start the program. */
function filesOf(name) {
  return ['component', 'e2e']
    .map((folder) => `tests/${folder}/${name}.spec.ts`)
    .filter((path) => existsSync(at(path)));
}

/** The beginnings of paths that the table names. */
export const namedSources = Object.keys(bySource);
