// Where user data is kept in this session: on this computer, on the program's own stick, or nowhere.
import { posix, win32 } from 'node:path';
import type { StickQuestion } from '../../core/ipc/session-group.ts';

/** Who has user data open, according to its lock. */
export type ProfileState = 'free' | 'running-here' | 'elsewhere';

/** What the machine says; all of it is looked up, nothing is changed. */
export type StartFacts = {
  readonly platform: NodeJS.Platform;
  /** Absolute path of the running executable. */
  readonly program: string;
  /** Folder that `IMPACT_KIT_USER_DATA` names. */
  readonly namedFolder?: string | undefined;
  /** Started with `--no-trace`. */
  readonly isNoTrace: boolean;
  /** There is user data of an earlier session on this computer. */
  readonly hasDataHere: boolean;
  /** Mounted volumes; looked at on macOS only. */
  readonly volumes: readonly string[];
  isFile(path: string): boolean;
  /** Whether something can be written into a folder that is there. */
  canWrite(folder: string): boolean;
  /** Who has the user data of a stick open; the argument is its folder `my-data`. */
  profileState(myData: string): ProfileState;
};

/** Where user data is; `stick` is the root of the stick the program was started from. */
export type Start =
  | { readonly mode: 'computer'; readonly folder?: string }
  | { readonly mode: 'stick'; readonly stick: string }
  | {
      readonly mode: 'guest';
      readonly stick?: string;
      readonly question?: StickQuestion;
      /** Another copy works in the folder that sessions from this stick share. */
      readonly isApart?: boolean;
    };

/** The folder for user data on a stick. */
export const myDataName = 'my-data';
/** Says that the person chose to keep user data on the stick; is in the folder above. */
export const myDataMark = 'my-data.json';

/**
 * The one rule for a stick: the program lies in `program/<any name>/` and beside `program` lies `kit/bagit.txt`. On macOS the
 * system may start a program from a place of its own choosing. So a mounted volume with both counts as well while there is no
 * user data on this computer. Then the computer is offered as a choice too.
 */
export function decideStart(facts: StartFacts): Start {
  const beside = stickOf(facts);
  if (facts.isNoTrace) return guest(beside ?? mountedStick(facts), undefined);
  if (facts.namedFolder !== undefined) return { mode: 'computer', folder: facts.namedFolder };
  if (beside !== undefined) return startOn(beside, facts, 'first');
  const mounted = facts.hasDataHere ? undefined : mountedStick(facts);
  return mounted === undefined ? { mode: 'computer' } : startOn(mounted, facts, 'first-or-computer');
}

function startOn(stick: string, facts: StartFacts, first: StickQuestion): Start {
  const { join } = pathsOf(facts);
  const myData = join(stick, myDataName);
  const isKept = facts.isFile(join(myData, myDataMark));
  if (!facts.canWrite(isKept ? myData : stick)) return guest(stick, 'read-only');
  if (!isKept) return guest(stick, first);
  const state = facts.profileState(myData);
  if (state === 'free') return { mode: 'stick', stick };
  return guest(stick, state === 'elsewhere' ? 'in-use-elsewhere' : 'in-use-here');
}

function stickOf(facts: StartFacts): string | undefined {
  const { dirname, basename } = pathsOf(facts);
  // In an application of macOS the executable is three folders deeper.
  const own = facts.program.split(/\.app\/Contents\/MacOS\//)[0] ?? facts.program;
  const folder = dirname(dirname(own));
  const root = dirname(folder);
  return basename(folder) === 'program' && hasKit(root, facts) ? root : undefined;
}

function mountedStick(facts: StartFacts): string | undefined {
  if (facts.platform !== 'darwin') return undefined;
  const { join } = pathsOf(facts);
  return facts.volumes.find(
    (volume) => hasKit(volume, facts) && facts.isFile(join(volume, 'program', 'program-sha256.txt')),
  );
}

function hasKit(root: string, facts: StartFacts): boolean {
  return facts.isFile(pathsOf(facts).join(root, 'kit', 'bagit.txt'));
}

function guest(stick: string | undefined, question: StickQuestion | undefined): Start {
  return {
    mode: 'guest',
    ...(stick === undefined ? {} : { stick }),
    ...(question === undefined ? {} : { question }),
  };
}

function pathsOf({ platform }: StartFacts): typeof posix {
  return platform === 'win32' ? win32 : posix;
}
