// An account and folders for temporary things that nothing else on the machine writes to, and all that a program leaves there.
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { userInfo } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { countStart, currentBuild, packagedPrograms, runtimePath, sandboxSwitches } from './launch.ts';
import { noMountReason } from './mounted-disk.ts';
import { needPrograms } from './needed-programs.ts';

const root = join(import.meta.dirname, '..', '..');

/** Folders of the machine that the program sees empty, by the name of the folder that takes their place. */
const covered = { tmp: '/tmp', 'var-tmp': '/var/tmp', shm: '/dev/shm', 'real-home': userInfo().homedir };
/** Folders that it sees as they are; root writes there as well. */
const shared = ['/var/cache/fontconfig'];

/** What lies somewhere: `folder`, where a link leads, or the SHA-256 of a file, by path. */
export type Listing = ReadonlyMap<string, string>;

/** The computer. */
export type EmptyComputer = {
  /** Everything a program may write to. */
  readonly folder: string;
  /** The home folder of the account. */
  readonly home: string;
  start(words: readonly string[]): Promise<{ readonly app: ElectronApplication; readonly page: Page }>;
  listing(): Listing;
  remove(): void;
};

/** Why this machine cannot give a program folders of its own; undefined when it can. */
export function noComputerReason(): string | undefined {
  const reason = noMountReason();
  if (reason === undefined) needPrograms('unshare');
  return reason;
}

/** Makes one. It is not below the folder for temporary things, which the program must not see. */
export function makeComputer(): EmptyComputer {
  const folder = mkdtempSync(join(root, 'out', 'computer-'));
  const home = join(folder, 'home');
  for (const name of ['home', 'home/Reports', 'run', 'program', ...Object.keys(covered)])
    mkdirSync(join(folder, name), { mode: 0o700 });
  const starter = join(folder, 'start.sh');
  const build = currentBuild();
  const program = build === 'packaged' ? packagedPrograms().test : runtimePath();
  // It may be in the home folder that the program does not see.
  const ownProgram = join(folder, 'program');
  const mounts = [
    [dirname(program), ownProgram],
    ...keptPlaces(folder).map((place) => [root, place]),
    ...Object.entries(covered).map(([name, place]) => [join(folder, name), place]),
  ];
  // What is mounted below a folder is carried along.
  const inside = [...mounts.map(([from, to]) => `mount --rbind '${from}' '${to}'`), 'exec "$0" "$@"'].join(
    ' && ',
  );
  const script = `exec unshare --mount sh -c ${quoted(inside)} ${quoted(join(ownProgram, basename(program)))} "$@"`;
  writeFileSync(starter, `#!/bin/sh\n${script}\n`, { mode: 0o700 });
  const env = environment(folder, home);
  return {
    folder,
    home,
    start: async (words) => {
      countStart();
      const args = [...(build === 'packaged' ? [] : ['.']), ...sandboxSwitches(), ...words];
      const app = await _electron.launch({
        executablePath: starter,
        args,
        cwd: root,
        env,
        colorScheme: null,
      });
      return { app, page: await app.firstWindow() };
    },
    listing: () => new Map([folder, ...shared].flatMap((place) => listed(place))),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  };
}

/** Where the project is to be seen in a folder that takes the place of one above it. */
function keptPlaces(folder: string): readonly string[] {
  return Object.entries(covered).flatMap(([name, place]) => {
    if (!root.startsWith(`${place}/`)) return [];
    const kept = join(folder, name, relative(place, root));
    mkdirSync(kept, { recursive: true });
    return [kept];
  });
}

/** Paths that came, went or changed between two looks. */
export function differences(before: Listing, after: Listing): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => before.get(path) !== after.get(path))
    .sort();
}

function environment(folder: string, home: string): Record<string, string> {
  const kept = ['PATH', 'DISPLAY'];
  const inherited = Object.entries(process.env).filter(([name]) => kept.includes(name));
  const authority = process.env['XAUTHORITY'];
  const ownAuthority = join(folder, 'xauthority');
  if (authority !== undefined && existsSync(authority)) copyFileSync(authority, ownAuthority);
  return {
    ...(Object.fromEntries(inherited) as Record<string, string>),
    // What the tests look for is written in English.
    LANG: 'en_US.UTF-8',
    HOME: home,
    XDG_RUNTIME_DIR: join(folder, 'run'),
    ...(authority === undefined ? {} : { XAUTHORITY: ownAuthority }),
  };
}

function listed(place: string): (readonly [string, string])[] {
  if (!existsSync(place)) return [];
  return readdirSync(place, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const path = join(place, name);
    try {
      const facts = lstatSync(path);
      if (facts.isFile()) return [[path, createHash('sha256').update(readFileSync(path)).digest('hex')]];
      return [[path, facts.isSymbolicLink() ? readlinkSync(path) : facts.isDirectory() ? 'folder' : 'other']];
    } catch {
      // It went while it was looked at.
      return [];
    }
  });
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
