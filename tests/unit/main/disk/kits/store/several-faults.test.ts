// Adding, updating, rolling back and removing one of several kits on a disk that fails: the list is the old or the new one, whole.
// @module-tag slow
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { ok, type Result } from '../../../../../../core/base/result.ts';
import { type KitStore, openKitStore } from '../../../../../../main/disk/kits/store/kit-store.ts';
import { type FaultSubject, runFaults } from '../../../../../support/fault-runs.ts';
import { testKitId } from '../../../../../support/kit-in-use.ts';
import type { MadeKit } from '../../../../../support/make-kit.ts';
import { confirm, install, installed, type KitsOfThree, kitsIn, makeKitsOfThree } from './support.ts';

/** What happens at each call matters here, not how many bytes there are. */
const share = 0.0001;
const now = () => new Date('2026-03-02T10:00:00Z');
/** A sample has the first and the last call of each kind. */
const sparse = 1000;
let place = '';
let kits: KitsOfThree;

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'kits-'));
  kits = await makeKitsOfThree(place, share);
});

afterAll(() => rmSync(place, { recursive: true, force: true }));

/** One change of a list: what is there before and after, as `kitsIn` tells it. */
type Change = {
  readonly name: string;
  readonly from: () => readonly MadeKit[];
  /** Installed as the last, and still on trial. */
  readonly onTrial?: () => MadeKit;
  readonly act: (store: KitStore) => Promise<Result<unknown>>;
  readonly old: readonly string[];
  readonly new: readonly string[];
};

function subject({ name, from, onTrial, act, old, new: next }: Change): FaultSubject {
  const stateOf = (store: KitStore): string => {
    const found = kitsIn(store).join();
    return found === old.join() ? 'old' : found === next.join() ? 'new' : found;
  };
  return {
    name,
    prepare: async (folder) => {
      const store = await openKitStore(folder, { now });
      for (const kit of from()) await installed(store, kit);
      if (onTrial) await install(store, onTrial());
    },
    change: async (folder, disk) => {
      const store = await openKitStore(folder, { disk, now });
      // The same again is no change: going back twice would be none.
      if (stateOf(store) === 'new') {
        await confirm(store);
        return ok(undefined);
      }
      const done = await act(store);
      if (done.ok) await confirm(store);
      return done;
    },
    find: async (folder) => {
      try {
        return stateOf(await openKitStore(folder, { now }));
      } catch (error) {
        return String(error);
      }
    },
    isTakenBack: false,
    isTidy: false,
    isDear: true,
    step: sparse,
  };
}

const beside = 'org.example.a-third 2026.1';
const first = `${testKitId} 2026.1`;
const updated = `${testKitId} 2026.2 < 2026.1`;
const change = 'the list of a store in which';

const changes: readonly Change[] = [
  {
    name: `${change} a kit is added`,
    from: () => [kits.one],
    act: (store) => install(store, kits.third),
    old: [first],
    new: [first, beside],
  },
  {
    name: `${change} an added kit is given up`,
    from: () => [kits.one],
    onTrial: () => kits.third,
    act: (store) => store.undo(),
    old: [first, beside],
    new: [first],
  },
  {
    name: `${change} a kit is updated`,
    from: () => [kits.one, kits.third],
    act: (store) => install(store, kits.oneNext),
    old: [first, beside],
    new: [updated, beside],
  },
  {
    name: `${change} a kit is rolled back`,
    from: () => [kits.one, kits.third, kits.oneNext],
    act: (store) => store.rollBack(testKitId),
    old: [updated, beside],
    new: [`${first} < 2026.2`, beside],
  },
  {
    name: `${change} a kit is removed`,
    from: () => [kits.one, kits.third, kits.oneNext],
    act: (store) => store.remove(testKitId),
    old: [updated, beside],
    new: [beside],
  },
  {
    name: `${change} a version before is removed`,
    from: () => [kits.one, kits.third, kits.oneNext],
    act: (store) => store.removePrevious(testKitId),
    old: [updated, beside],
    new: [`${testKitId} 2026.2`, beside],
  },
];

runFaults(changes.map(subject));
