// The report for support as text: versions, counts, sizes, settings and codes of problems. Every value is a number or
// a word that the program knows. So no person's words, no names and no paths can get in.
import type { Keeping } from '../core/ipc/session-group.ts';
import type { ActiveKit, KitSize } from '../core/library/installed-kit.ts';
import type { Settings } from '../core/user-data/events/settings.ts';
import { problemCodes } from './problem-codes.ts';

/** What the report is made of. */
export type SupportFacts = {
  readonly day: string;
  readonly versions: Readonly<Record<'program' | 'electron' | 'chromium' | 'node', string>>;
  readonly system: { readonly platform: string; readonly arch: string; readonly release: string };
  readonly runtime: string;
  readonly memoryBytes: number;
  readonly keeps: Keeping;
  readonly isShared: boolean;
  readonly protection: string;
  readonly settings: Settings;
  readonly kits: readonly ActiveKit[];
  readonly sizes: readonly KitSize[];
  /** How many rows each complete library has, by store, in the order of the kits. */
  readonly libraries: readonly Readonly<Record<string, number>>[];
  /** The lines of the log, the oldest first. */
  readonly log: readonly string[];
};

const mostProblems = 50;

/** Settings with a fixed set of values; what a person typed or a system named is not among them. */
const toldSettings = [
  'language',
  'country',
  'theme',
  'textSize',
  'contrast',
  'pages',
  'areLetterKeysOn',
  'isSearchHistoryKept',
  'isTranslationSearched',
  'areRecentsKept',
  'isSourceCopied',
  'speechRate',
  'lockAfterMinutes',
] as const satisfies readonly (keyof Settings)[];

/** Writes the report. */
export function supportReport(facts: SupportFacts): string {
  const { versions, system, settings } = facts;
  const lines = [
    'IMPACT Kit, report for support',
    `day: ${facts.day}`,
    '',
    ...Object.entries(versions).map(([name, version]) => `${name}: ${plain(version)}`),
    `runtime: ${plain(facts.runtime)}`,
    `system: ${plain(system.platform)} ${plain(system.arch)} ${plain(system.release)}`,
    `memory: ${megabytes(facts.memoryBytes)}`,
    `user data: ${facts.keeps}, passphrase: ${plain(facts.protection)}, shared: ${facts.isShared}`,
    '',
    ...toldSettings.map((name) => `setting ${name}: ${settings[name] ?? 'default'}`),
    '',
    `kits: ${facts.kits.length}`,
    ...facts.kits.map((kit, index) => kitLine(kit, index, facts.sizes)),
    `complete libraries: ${facts.libraries.length}`,
    ...facts.libraries.map((counts, index) => libraryLine(counts, index)),
    '',
    'last problems:',
    ...problemsIn(facts.log),
  ];
  return `${lines.join('\n')}\n`;
}

/** A version or the name of a system; anything that looks like more than that is left out. */
function plain(text: string): string {
  return /^[\w.+-]{1,40}$/.test(text) ? text : 'not said';
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`;
}

/** A kit by its place and its exact mark. Its id, title and publisher may name a person or an organisation. */
function kitLine(kit: ActiveKit, index: number, sizes: readonly KitSize[]): string {
  const size = sizes.find(({ kitId }) => kitId === kit.kitId);
  const version = /^[\d.]{1,20}$/.test(kit.version) ? kit.version : 'not said';
  const files = Object.keys(kit.files).length;
  const room = size === undefined ? 'not known' : megabytes(size.ownBytes + size.sharedBytes);
  return `kit ${index + 1}: ${kit.treeHash.slice(0, 12)}, version ${version}, ${files} files, ${room}, signature ${kit.trust.kind}`;
}

/** The names of stores are the program's own; a name that is none is left out. */
function libraryLine(counts: Readonly<Record<string, number>>, index: number): string {
  const stores = Object.entries(counts)
    .filter(([store]) => storeNames.has(store))
    .map(([store, count]) => `${store} ${count}`);
  return `library ${index + 1}: ${stores.join(', ')}`;
}

const storeNames: ReadonlySet<string> = new Set([
  'blocks',
  'contacts',
  'documents',
  'facts',
  'files',
  'resources',
  'segments',
  'terms',
  'texts',
  'units',
]);

/** The time, level and codes of each line of the log that has a code; nothing else of the line. */
function problemsIn(log: readonly string[]): string[] {
  const found = log.flatMap((line) => {
    const [, time, level, text = ''] = /^(\d{4}-[\d:T.-]+Z) (info|warning|error) (.*)$/.exec(line) ?? [];
    const codes = (text.match(/[a-z]+(?:-[a-z]+)*/g) ?? []).filter((word) => problemCodes.has(word));
    if (time === undefined || (codes.length === 0 && level !== 'error')) return [];
    return [`${time} ${level} ${codes.length === 0 ? 'without a code' : [...new Set(codes)].join(' ')}`];
  });
  return found.length === 0 ? ['none'] : found.slice(-mostProblems);
}
