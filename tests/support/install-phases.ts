// Phases of an installation in the data folder, for tests that kill the program in between.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Phases in their order: main has stored nothing yet, copies the kit, has switched to it, has noted its library. */
export const installPhases = [
  'begins',
  'stores the kit',
  'makes the library',
  'has noted the library',
] as const;
/** One of them. */
type InstallPhase = (typeof installPhases)[number];

/** What a data folder records about the active kit and its library. */
type Noted = { readonly pointers: string; readonly library: string };

const pollMs = 5;
const maxPhaseMs = 60_000;
/** As long as old databases and objects may be cleared away after the library was noted. */
const lastPhaseMs = 300;
/** Kills of a phase that may come too late, as on a machine that was busy when the phase was timed. */
const sparedKills = 3;

/** Sees in which phase an installation is, compared with what the data folder notes when this is made. */
export class InstallFollower {
  readonly #userData: string;
  readonly #before: Noted;

  constructor(userData: string) {
    this.#userData = userData;
    this.#before = readNoted(userData);
  }

  /** The phase the folder shows now. */
  phase(): InstallPhase {
    const { pointers, library } = readNoted(this.#userData);
    if (library !== this.#before.library) return 'has noted the library';
    if (pointers !== this.#before.pointers) return 'makes the library';
    return kitNames(this.#userData).some((name) => name.startsWith('staging-')) ? 'stores the kit' : 'begins';
  }

  /** Waits until a phase has begun. */
  async reach(phase: InstallPhase): Promise<void> {
    const deadline = performance.now() + maxPhaseMs;
    const wanted = installPhases.indexOf(phase);
    while (installPhases.indexOf(this.phase()) < wanted) {
      if (performance.now() > deadline) throw new Error(`the installation never ${phase}`);
      await sleep(pollMs);
    }
  }

  /** Milliseconds of each phase. Call it when the installation is started; the last phase has no end and counts for a moment. */
  async durations(): Promise<Readonly<Record<InstallPhase, number>>> {
    const ends: number[] = [performance.now()];
    for (const next of installPhases.slice(1)) {
      await this.reach(next);
      ends.push(performance.now());
    }
    const spent = (index: number): number => (ends[index + 1] ?? 0) - (ends[index] ?? 0);
    return {
      begins: spent(0),
      'stores the kit': spent(1),
      'makes the library': spent(2),
      'has noted the library': lastPhaseMs,
    };
  }
}

/**
 * Spreads kills over a phase, each at a random moment of its own part of the time that the phase took when it was timed. `kill` ends the program
 * so many milliseconds after the phase began, and answers whether that was still in the phase. One that came too late shows that
 * the phase is shorter, and is repeated; answers how many kills met the phase.
 */
export async function spreadKills(
  count: number,
  timedMs: number,
  kill: (momentMs: number) => Promise<boolean>,
): Promise<number> {
  let phaseMs = timedMs;
  let met = 0;
  for (let attempt = 0; met < count && attempt < count + sparedKills; attempt += 1) {
    const momentMs = (phaseMs * (met + Math.random())) / count;
    if (await kill(momentMs)) met += 1;
    else phaseMs = momentMs;
  }
  return met;
}

function readNoted(userData: string): Noted {
  const pointers = kitNames(userData).filter((name) => name.startsWith('active-'));
  return {
    pointers: pointers.map((name) => readText(join(userData, 'kits', name))).join('\n'),
    library: readText(join(userData, 'library.json')),
  };
}

function kitNames(userData: string): string[] {
  const kits = join(userData, 'kits');
  return existsSync(kits) ? readdirSync(kits) : [];
}

/** Files take their place by a rename, so one that is there is whole. */
function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
