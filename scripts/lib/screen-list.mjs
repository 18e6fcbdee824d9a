// List of screens to capture, with languages, themes and sizes.
import { loadSource } from './load-source.mjs';
import { panels } from './screen-panels.mjs';
import { states } from './screen-states.mjs';

const { draftParts, routeTable } = await loadSource('renderer/app/routes/route-table.ts');

const searchedWords = { en: 'guardian', el: 'επίτροπος', it: 'tutore', pt: 'tutor' };

/** How a screen is photographed that needs more than its bare path: an address with the starter kit, or a sign that it is ready. */
const details = {
  search: [
    {
      address: (language) => `/search?q=${encodeURIComponent(searchedWords[language])}`,
      ready: '[data-search-row]',
    },
    {
      name: 'search-nothing',
      address: () => '/search?q=zzzzqqqq',
      ready: 'main [aria-busy="false"]:not(:has([data-definition]))',
    },
  ],
  read: [
    { address: (language) => `/read/r1.${language}`, ready: '[data-reader="ready"]' },
    {
      name: 'read-page',
      address: (language) => `/read/r2.${language}?page=3`,
      ready: '[data-reader="ready"]',
    },
  ],
  module: [{ address: (language) => `/learn/m1.${language}` }],
  lesson: [
    { address: (language) => `/learn/m1.${language}/lesson-2` },
    { name: 'quiz', address: (language) => `/learn/m1.${language}/quiz` },
  ],
  checklist: [{ address: (language) => `/checklist/c2.${language}` }],
  contact: [{ address: () => '/contacts/eu-112' }],
  aid: [{ ready: '[data-aid-section]' }],
  letter: [{ ready: '[data-letter-sheet]' }],
  'referral-path': [
    { address: () => '/referral-path?country=CY', ready: '[data-referral-figure] [role="link"]' },
  ],
  draft: draftParts.map((part) => ({
    name: `draft-${part}`,
    needsDraft: true,
    address: (_language, draftId) => `/workshop/${draftId}/${part}`,
    ready: 'main nav',
  })),
};

/**
 * Every screen of the route table, then states. `name` and `address` for an interface language; `ready` must be on the page before
 * the capture. `start` is how the program is started (`screen-starts.mjs`). `needsDraft` ones show a draft of the active kit. `act` is
 * what a person does there, `after` undoes what outlives the page. `isOfSystem` ones are questions in a window of the system.
 */
export const screens = [
  { name: 'first-run', start: 'new', address: () => '/', ready: '[data-testid="first-run-done"]' },
  ...Object.entries(routeTable).flatMap(([screen, { path }]) => {
    const pictures = details[screen] ?? [{}];
    if (path.includes(':') && !pictures.every(({ address }) => address))
      throw new Error(`The screen ${screen} needs an address to be photographed.`);
    return pictures.map((picture) => ({ name: screen, start: 'used', address: () => path, ...picture }));
  }),
  ...panels,
  ...states,
];

/** Interface languages, each with the country of its emergency numbers. The Union alone has few: English shows those of Greece. */
export const languages = { en: 'GR', el: 'GR', it: 'IT', pt: 'PT' };

export const themes = ['light', 'dark'];

/** Window sizes in pixels of the screen, with the zoom of the page. */
export const sizes = {
  '1280x800': { width: 1280, height: 800, zoom: 1 },
  '1024x640': { width: 1024, height: 640, zoom: 1 },
  '1280x800-200': { width: 1280, height: 800, zoom: 2 },
};
