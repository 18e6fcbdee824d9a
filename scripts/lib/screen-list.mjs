// Decides which screens are photographed, and in which languages, themes and sizes.

/** The languages the starter kit's content exists in; the others show the original. */
const contentLanguage = (language) => (language === 'el' ? 'el' : 'en');

const searchedWords = { en: 'guardian', el: 'επίτροπος', it: 'guardian', pt: 'guardian' };

/**
 * Every screen: its name, its address for an interface language, and what has to be on the page before the picture is taken.
 * `before` screens come on a new data folder only; `needsDraft` ones show a kit in the making, begun from the kit in use.
 */
export const screens = [
  { name: 'first-run', before: true, address: () => '/', ready: '[data-testid="first-run-done"]' },
  { name: 'home', address: () => '/' },
  {
    name: 'search',
    address: (language) => `/search?q=${encodeURIComponent(searchedWords[language])}`,
    ready: '[data-search-row]',
  },
  { name: 'search-nothing', address: () => '/search?q=zzzzqqqq' },
  { name: 'library', address: () => '/library' },
  {
    name: 'read',
    address: (language) => `/read/r1.${contentLanguage(language)}`,
    ready: '[data-reader="ready"]',
  },
  {
    name: 'read-page',
    address: (language) => `/read/r2.${contentLanguage(language)}?page=3`,
    ready: '[data-reader="ready"]',
  },
  { name: 'learn', address: () => '/learn' },
  { name: 'module', address: (language) => `/learn/m1.${contentLanguage(language)}` },
  { name: 'lesson', address: (language) => `/learn/m1.${contentLanguage(language)}/lesson-2` },
  { name: 'quiz', address: (language) => `/learn/m1.${contentLanguage(language)}/quiz` },
  { name: 'checklist', address: (language) => `/checklist/c2.${contentLanguage(language)}` },
  { name: 'contacts', address: () => '/contacts' },
  { name: 'contact', address: () => '/contacts/eu-112' },
  { name: 'aid', address: () => '/aid', ready: '[data-aid-section]' },
  { name: 'letter', address: () => '/letter', ready: '[data-letter-sheet]' },
  {
    name: 'referral-path',
    address: () => '/referral-path?country=CY',
    ready: '[data-referral-figure] [role="link"]',
  },
  { name: 'kits', address: () => '/kits' },
  { name: 'workshop', address: () => '/workshop' },
  ...['about', 'documents', 'contacts', 'modules', 'make'].map((part) => ({
    name: `draft-${part}`,
    needsDraft: true,
    address: (_language, draftId) => `/workshop/${draftId}/${part}`,
    ready: 'main nav',
  })),
  { name: 'sticks', address: () => '/sticks' },
  { name: 'about', address: () => '/about' },
  { name: 'settings', address: () => '/settings' },
];

/** Interface languages with the country whose numbers stand on the strip. */
export const languages = { en: 'EU', el: 'GR', it: 'IT', pt: 'PT' };

export const themes = ['light', 'dark'];

/** Window sizes in pixels of the screen, with the zoom of the page. */
export const sizes = {
  '1280x800': { width: 1280, height: 800, zoom: 1 },
  '1024x640': { width: 1024, height: 640, zoom: 1 },
  '1280x800-200': { width: 1280, height: 800, zoom: 2 },
};
