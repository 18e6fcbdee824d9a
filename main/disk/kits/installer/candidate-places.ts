// Where candidates are. The page knows each by a token and a name, never by its path.
import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import type { SourceToken } from '../../../../core/base/ids.ts';
import type { Problem } from '../../../../core/base/problem.ts';
import { listedName } from '../../../../core/kit/plain-name.ts';
import type { KitCandidate } from '../../../../core/library/installed-kit.ts';
import { driveRemovedProblem, foreignVolume } from './drive-removed.ts';
import type { KitPlace } from './find-kit.ts';

/** A candidate, and where it is. */
export type CandidatePlace = KitPlace & {
  readonly candidate: KitCandidate;
  readonly volume: number | undefined;
};

/** The candidates of a session. `ownFolder` is on the volume that is never pulled out. */
export class CandidatePlaces {
  readonly #ownFolder: string;
  readonly #places = new Map<SourceToken, CandidatePlace>();

  constructor(ownFolder: string) {
    this.#ownFolder = ownFolder;
  }

  /** All of them. */
  all(): readonly KitCandidate[] {
    return [...this.#places.values()].map(({ candidate }) => candidate);
  }

  /** The place behind a token. */
  get(token: SourceToken): CandidatePlace | undefined {
    return this.#places.get(token);
  }

  /** Makes a place a candidate; one that is known keeps its token. */
  async candidateAt(place: KitPlace, origin: KitCandidate['origin']): Promise<KitCandidate> {
    const volume = await foreignVolume(place.path, this.#ownFolder);
    const known = [...this.#places.values()].find(
      ({ path, form }) => path === place.path && form === place.form,
    );
    if (!known) return this.add(place, origin, volume);
    // Another stick may be at the same path by now.
    this.#places.set(known.candidate.token, { ...known, volume: volume ?? known.volume });
    return known.candidate;
  }

  /** Adds a new place; `volume` where it can be pulled out. */
  add({ path, form }: KitPlace, origin: KitCandidate['origin'], volume?: number): KitCandidate {
    const token = randomBytes(16).toString('hex') as SourceToken;
    const candidate = { token, name: listedName(basename(path)), origin, form };
    this.#places.set(token, { path, form, candidate, volume });
    return candidate;
  }
}

/** `kit-gone` when the drive of a candidate was pulled out. */
export async function goneProblem({ path, volume, candidate }: CandidatePlace): Promise<Problem | undefined> {
  return await driveRemovedProblem(path, volume, candidate.name);
}
