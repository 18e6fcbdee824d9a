// Kits that may be installed: the starter kit, what was chosen in this session, and what was found on drives.
import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import type { SourceToken } from '../../../../core/base/ids.ts';
import { listedName } from '../../../../core/kit/plain-name.ts';
import type { KitCandidate } from '../../../../core/library/installed-kit.ts';
import { foreignVolume } from './drive-removed.ts';
import type { KitPlace } from './find-kit.ts';

/** A candidate and where it is; `volume` is the number of its drive, where that is not the drive of the store. */
export type CandidatePlace = KitPlace & {
  readonly candidate: KitCandidate;
  readonly volume: number | undefined;
};

/** The candidates of a session. The page knows them by tokens and names, never by paths. */
export class Candidates {
  readonly #places = new Map<SourceToken, CandidatePlace>();
  readonly #storeFolder: string;

  constructor(storeFolder: string, starterFolder: string | undefined) {
    this.#storeFolder = storeFolder;
    if (starterFolder !== undefined) this.#add({ path: starterFolder, form: 'kit' }, 'starter', undefined);
  }

  /** All of them, the starter kit first. */
  all(): readonly KitCandidate[] {
    return [...this.#places.values()].map(({ candidate }) => candidate);
  }

  /** The place of a candidate; undefined for a token that was never given out. */
  get(token: SourceToken): CandidatePlace | undefined {
    return this.#places.get(token);
  }

  /** The candidate at a place, the same one each time it is chosen or found. */
  async at(place: KitPlace, origin: KitCandidate['origin']): Promise<KitCandidate> {
    const volume = await foreignVolume(place.path, this.#storeFolder);
    const known = [...this.#places.values()].find(
      ({ path, form }) => path === place.path && form === place.form,
    );
    if (!known) return this.#add(place, origin, volume);
    // Another stick may be at the same path by now.
    this.#places.set(known.candidate.token, { ...known, volume: volume ?? known.volume });
    return known.candidate;
  }

  #add({ path, form }: KitPlace, origin: KitCandidate['origin'], volume: number | undefined): KitCandidate {
    const token = randomBytes(16).toString('hex') as SourceToken;
    const candidate = { token, name: listedName(basename(path)), origin, form };
    this.#places.set(token, { path, form, candidate, volume });
    return candidate;
  }
}
