// Several kits under counted kills: the program ends inside a call to the disk while one of them is added, updated, rolled back or removed.
// @module-tag slow
import { spawn } from 'node:child_process';
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type KitStore, openKitStore } from '../../../../../../main/disk/kits/store/kit-store.ts';
import { childProgram } from '../../../../../support/child-program.ts';
import { countFault } from '../../../../../support/fault-count.ts';
import { testKitId } from '../../../../../support/kit-in-use.ts';
import type { MadeKit } from '../../../../../support/make-kit.ts';
import { sampled } from '../../../../../support/sample.ts';
import { faultSeed, pick, seededRandom } from '../../../../../support/seeded.ts';
import { temporaryFolder } from '../../../../../support/temporary-folder.ts';
import { type DiskCall, watchedDisk } from '../../../../../support/watched-disk.ts';
import type { KillOrder } from './changed-in-a-call.ts';
import { type ListChange, makeChange } from './list-changes.ts';
import { installed, kitsIn, makeKitsOfThree, objectsIn } from './support.ts';

const program = childProgram(join(import.meta.dirname, 'changed-in-a-call.ts'));
/** What happens at each call matters here, not how many bytes there are. */
const share = 0.0001;
const others = ['org.example.a-third 2026.1', 'org.example.other 2026.1'] as const;
const first = `${testKitId} 2026.1`;
const updated = `${testKitId} 2026.2 < 2026.1`;

/** A change with what it starts from: a store made once, the calls that the change makes, the list before and after. */
type Prepared = {
  readonly name: string;
  readonly change: ListChange;
  readonly store: string;
  readonly calls: ReadonlyMap<DiskCall, number>;
  readonly lists: readonly (readonly string[])[];
};

/** Makes the stores that the changes start from. */
async function prepareChanges(place: string): Promise<Prepared[]> {
  const kits = await makeKitsOfThree(join(place, 'made'), share);
  const installing = ({ folder, publisher }: MadeKit): ListChange => ({
    kind: 'install',
    folder,
    trusted: publisher.trusted,
  });
  const [third, other] = others;
  return await Promise.all([
    prepare(place, [kits.one, kits.other], {
      name: 'add',
      change: installing(kits.third),
      lists: [
        [first, other],
        [first, third, other],
      ],
    }),
    prepare(place, [kits.one, kits.other, kits.third], {
      name: 'update',
      change: installing(kits.oneNext),
      lists: [
        [first, ...others],
        [updated, ...others],
      ],
    }),
    prepare(place, [kits.one, kits.other, kits.third, kits.oneNext], {
      name: 'roll back',
      change: { kind: 'roll back' },
      lists: [
        [updated, ...others],
        [`${first} < 2026.2`, ...others],
      ],
    }),
    prepare(place, [kits.one, kits.other, kits.third, kits.oneNext], {
      name: 'remove',
      change: { kind: 'remove' },
      lists: [[updated, ...others], others],
    }),
  ]);
}

/** Installs some kits, and counts the calls of a change in a copy. */
async function prepare(
  place: string,
  from: readonly MadeKit[],
  named: Omit<Prepared, 'store' | 'calls'>,
): Promise<Prepared> {
  const folder = join(place, named.name);
  const store = await openKitStore(folder);
  for (const kit of from) await installed(store, kit);
  const copy = join(place, `${named.name}, counted`);
  cpSync(folder, copy, { recursive: true });
  const calls = new Map<DiskCall, number>();
  const counting = watchedDisk((name, work) => {
    calls.set(name, (calls.get(name) ?? 0) + 1);
    return work();
  });
  await makeChange(await openKitStore(copy, { disk: counting }), named.change);
  return { ...named, store: folder, calls };
}

/** Runs the child until it has ended itself. */
async function kill(order: KillOrder, where: string): Promise<void> {
  const child = spawn(process.execPath, [program(), JSON.stringify(order)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const signal = await new Promise((resolve) => child.on('close', (_code, by) => resolve(by)));
  expect([said, signal], where).toEqual([`killed in ${order.call}`, 'SIGKILL']);
}

/** Hashes that the kits in use and their versions before need, each once. */
function neededBy(store: KitStore): string[] {
  const records = store.installed().flatMap((kit) => [kit, store.previous(kit.kitId) ?? kit]);
  return [...new Set(records.flatMap(({ files }) => Object.values(files).map(({ hash }) => hash)))].sort();
}

/** All repeats take minutes on a busy machine. */
const wholeRunMs = 1_800_000;
const kills = sampled(320, 16);

describe(`With the seed ${faultSeed}, a store of three kits`, { timeout: wholeRunMs }, () => {
  it(`has the old or the new list, each kit whole, after each of ${kills} kills inside a call to the disk`, async () => {
    const random = seededRandom('kits');
    const changes = await prepareChanges(temporaryFolder());
    for (let cycle = 0; cycle < kills; cycle += 1) {
      const { name, change, store, calls, lists } = changes[cycle % changes.length] as Prepared;
      const [call, times] = pick([...calls], random);
      const root = temporaryFolder();
      cpSync(store, root, { recursive: true });
      const nth = 1 + Math.floor(random() * times);
      const where = `cycle ${cycle}, ${name}, ${call} ${nth} of ${times}`;
      await kill({ root, change, call, nth, delayMs: Math.floor(random() * 3) }, where);

      const found = await openKitStore(root);
      expect(lists, where).toContainEqual(kitsIn(found));
      expect(
        readdirSync(root).filter((file) => /staging|tmp/.test(file)),
        where,
      ).toEqual([]);
      // The next start gives up what is on trial, or its library is made.
      if (found.onTrial() && random() < 0.5) await found.undo();
      else found.confirm();
      await found.settle();
      expect(lists, where).toContainEqual(kitsIn(found));
      expect(objectsIn(root), where).toEqual(neededBy(found));
      if (kitsIn(found).join() === lists[0]?.join()) await makeChange(found, change);
      expect(kitsIn(await openKitStore(root)), where).toEqual(lists[1]);
      countFault('G1 kits', `${name}, ${call}`);
    }
  });
});
