// The table of screens: address, place in the menu, title. Types, parsing, menu, palette and the lists of the tests derive from it.
import {
  CircleHelp,
  GraduationCap,
  House,
  Library,
  type LucideIcon,
  NotebookPen,
  Package,
  Phone,
  Plus,
  Settings,
} from 'lucide-react';

/** One value of the query: its name in the address, and how its text is read. */
export type QueryParam<Value extends string | number = string | number> = {
  readonly name: string;
  /** Undefined for a text that is no such value. */
  readonly read: (text: string) => Value | undefined;
};

/** A screen. */
export type RouteRow = {
  /** The path; a part that starts with a colon is a property of the route. */
  readonly path: string;
  /** Properties of the route that the query carries, in the order of the address. */
  readonly query?: Readonly<Record<string, QueryParam>>;
  /** The values that a part of the path may have. Where the part is missing, the first one counts. */
  readonly choices?: Readonly<Record<string, readonly string[]>>;
  /** The screen whose menu entry is marked as current; its own entry when it has one. */
  readonly under?: string;
  /** Key of the message that names the screen in the menu and in the palette; a screen without one is in neither. */
  readonly title?: string;
} & (
  | { readonly menu: 'upper' | 'lower'; readonly icon: LucideIcon; readonly title: string }
  | { readonly menu?: undefined }
);

/** The parts of a draft, in the order a person goes through them. */
export const draftParts = ['about', 'documents', 'contacts', 'modules', 'make'] as const;

/** The parts of Help, in their order. */
export const helpParts = ['topics', 'words', 'keys', 'kept', 'access'] as const;

const text = (name: string): QueryParam<string> => ({ name, read: (written) => written });

/** Pages count from 1. */
const pageNumber = (name: string): QueryParam<number> => ({
  name,
  read: (written) => {
    const page = Number(written);
    return Number.isInteger(page) && page >= 1 ? page : undefined;
  },
});

const helpPart: QueryParam<(typeof helpParts)[number]> = {
  name: 'part',
  read: (written) => helpParts.find((part) => part === written),
};

/** Where in a text or document to go, and the searched words to mark there. */
const place = { query: text('q'), heading: text('at') };

/** What the list of contacts is narrowed to, also while one of them is open beside it. */
const narrowed = {
  country: text('country'),
  need: text('need'),
  open: text('open'),
  spoken: text('language'),
  region: text('region'),
  age: text('age'),
  words: text('find'),
};

/**
 * Every screen, in the order of the menu and of the palette. `resourceId` is an exact id such as `r1.en`.
 * What a screen shows is in `app/screens.tsx`; the compiler asks for it.
 */
export const routeTable = {
  home: { path: '/', menu: 'upper', icon: House, title: 'common.nav.home' },
  library: {
    path: '/library',
    query: {
      kinds: text('kind'),
      languages: text('language'),
      countries: text('country'),
      themes: text('theme'),
      years: text('year'),
      order: text('sort'),
    },
    menu: 'upper',
    icon: Library,
    title: 'common.nav.library',
  },
  learn: { path: '/learn', menu: 'upper', icon: GraduationCap, title: 'common.nav.learn' },
  contacts: {
    path: '/contacts',
    query: narrowed,
    menu: 'upper',
    icon: Phone,
    title: 'common.nav.contacts',
  },
  notes: { path: '/notes', menu: 'upper', icon: NotebookPen, title: 'common.nav.notes' },
  workshop: { path: '/workshop', menu: 'lower', icon: Plus, title: 'workshop.title' },
  kits: { path: '/kits', menu: 'lower', icon: Package, title: 'common.nav.kits' },
  settings: { path: '/settings', menu: 'lower', icon: Settings, title: 'common.nav.settings' },
  help: {
    path: '/help',
    query: { part: helpPart, topic: text('topic') },
    menu: 'lower',
    icon: CircleHelp,
    title: 'help.title',
  },
  'answer-sheet': { path: '/notes/to-print', under: 'notes', title: 'answerSheet.title' },
  certificate: { path: '/certificate', under: 'learn', title: 'certificate.title' },
  'check-certificate': { path: '/certificate/check', under: 'learn', title: 'certificate.check' },
  glossary: {
    path: '/glossary',
    query: { find: text('find') },
    under: 'library',
    title: 'glossary.title',
  },
  cards: { path: '/cards', under: 'learn', title: 'cards.title' },
  aid: { path: '/aid', under: 'home', title: 'aid.title' },
  letter: { path: '/letter', under: 'contacts', title: 'letter.title' },
  'referral-path': {
    path: '/referral-path',
    query: { country: text('country') },
    under: 'contacts',
    title: 'referralPath.title',
  },
  'review-sheet': {
    path: '/review-sheet',
    query: { kit: text('kit') },
    under: 'kits',
    title: 'reviewSheet.title',
  },
  sticks: { path: '/sticks', under: 'kits', title: 'sticks.title' },
  'publisher-key': { path: '/publisher-key', under: 'workshop', title: 'publisherKey.title' },
  'to-send': { path: '/to-send', under: 'notes', title: 'corrections.title' },
  'read-code': { path: '/read-code', under: 'notes', title: 'corrections.read' },
  'field-card': { path: '/field-card', under: 'contacts' },
  search: {
    path: '/search',
    query: {
      query: text('q'),
      kinds: text('kind'),
      languages: text('lang'),
      countries: text('country'),
      themes: text('theme'),
      years: text('year'),
      kits: text('from'),
      all: text('all'),
    },
  },
  read: {
    path: '/read/:resourceId',
    query: { page: pageNumber('page'), ...place, note: text('note') },
    under: 'library',
  },
  checklist: { path: '/checklist/:resourceId', query: place, under: 'library' },
  module: { path: '/learn/:resourceId', query: { query: text('q') }, under: 'learn' },
  lesson: { path: '/learn/:resourceId/:lesson', query: place, under: 'learn' },
  contact: { path: '/contacts/:contactId', query: { query: text('q'), ...narrowed }, under: 'contacts' },
  draft: { path: '/workshop/:draftId/:part', choices: { part: draftParts }, under: 'workshop' },
} as const satisfies Readonly<Record<string, RouteRow>>;

/** Addresses that screens had once, and where they lead now. Bookmarks of the system and links in printed pages may still have them. */
export const movedAddresses: Readonly<Record<string, string>> = {
  '/about': '/kits',
  '/answer-sheet': '/notes/to-print',
  '/corrections': '/to-send',
  '/requests': '/to-send',
};
