// Which specs, of single screens and end to end, reach which folders: the specs that judge a mutation, the most likely to notice it first.
import { existsSync } from 'node:fs';
import { at } from '../places.mjs';

/** Folders, and beginnings of file names, with their specs; the longest that fits counts. */
const bySource = {
  'renderer/screens/about/': ['settings', 'accessibility'],
  'renderer/screens/aid/': ['decision-aid', 'referral-letter'],
  'renderer/screens/answer-sheet/': ['answer-sheet', 'every-source'],
  'renderer/screens/checklist/': ['learning', 'printing', 'reading-aloud'],
  'renderer/screens/citing/': ['every-source', 'answer-sheet', 'notes'],
  'renderer/screens/contacts/': ['contacts', 'share-contacts', 'thousands-of-contacts', 'old-numbers'],
  'renderer/screens/corrections/': ['corrections', 'handing-over-by-code', 'corrections-merged'],
  'renderer/screens/field-card/': ['field-card'],
  'renderer/screens/first-run/': ['first-day', 'accessibility', 'full-disk'],
  'renderer/screens/contacts/share/': ['share-contacts'],
  'renderer/screens/frame/use-scroll-memory': ['search'],
  'renderer/screens/frame/': ['commands-and-filters', 'list-of-keys', 'languages', 'updates', 'little-room'],
  'renderer/screens/home/': ['first-day', 'contacts', 'library'],
  'renderer/screens/kits/': ['kits-screen', 'updates', 'kit-file', 'kit-changes', 'stopped-import'],
  'renderer/screens/learn/': ['learning', 'first-day'],
  'renderer/screens/letter/': ['referral-letter', 'forgetting-a-letter'],
  'renderer/screens/library/': ['library', 'first-day'],
  'renderer/screens/notes/': ['notes', 'notes-over-pages', 'answer-sheet', 'notes-in-new-kits'],
  'renderer/screens/picker/': ['sticks', 'updates', 'workshop-make'],
  'renderer/screens/publisher-key/': ['publisher-key', 'whole-round', 'workshop-make'],
  'renderer/screens/read-aloud/': [
    'reading-aloud',
    'reading-aloud-in-two-places',
    'reading-aloud-lower-edge',
  ],
  'renderer/screens/reader/outline': ['contents-of-a-report', 'finding-the-way'],
  'renderer/screens/reader/': [
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
  'renderer/screens/referral-path/': ['referral-path', 'open-now'],
  'renderer/screens/requests/': ['tell-the-publisher', 'search'],
  'renderer/screens/search/': [
    'search',
    'questions',
    'typing-a-search',
    'commands-and-filters',
    'every-hit',
    'damaged-hits',
  ],
  'renderer/screens/settings/': ['settings', 'languages', 'publisher-key', 'portable'],
  'renderer/screens/sticks/': ['sticks', 'stick-page'],
  'renderer/screens/workshop/': [
    'workshop',
    'workshop-make',
    'workshop-hours',
    'whole-round',
    'workshop-thousands',
  ],
  'renderer/viewer/caret': ['keyboard-in-pages'],
  'renderer/viewer/page-marks': ['finding-in-a-document', 'search', 'neighbouring-words'],
  'renderer/viewer/page-notes': ['notes', 'notes-over-pages'],
  'renderer/viewer/print': ['printing', 'every-source'],
  'renderer/viewer/reflow': ['reading-in-large-letters', 'found-in-large-letters'],
  'renderer/viewer/spoken': ['reading-aloud', 'reading-aloud-in-two-places'],
  'renderer/viewer/tagged': ['tagged-pages'],
  'renderer/viewer/': [
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
  'renderer/compose/': ['compose', 'starter-pdfs', 'workshop-engine', 'compose-side-by-side'],
  'renderer/library/': ['first-day', 'updates', 'update-troubles', 'notes-in-new-kits', 'damaged-library'],
  'renderer/workers/': [
    'first-day',
    'search',
    'updates',
    'stopped-import',
    'hostile-kits',
    'damaged-library',
  ],
  'renderer/search/': ['search', 'questions', 'every-hit', 'typing-a-search', 'learning'],
  'renderer/db/': [
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
  'main/disk/bag-archive/': ['kit-file', 'hostile-kits', 'refused-kits'],
  'main/disk/delta/': ['updates', 'kit-file'],
  'main/disk/vault/': ['notes', 'settings', 'closing-the-program', 'own-data-removed'],
  'main/disk/stick/': ['sticks', 'stick-page', 'portable'],
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
  'core/vault/': ['settings', 'notes', 'own-data-removed'],
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
