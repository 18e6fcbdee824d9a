// @module-tag slow
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ok, type Result } from '../../../../../../core/base/result.ts';
import type { ActiveKit } from '../../../../../../core/library/installed-kit.ts';
import type { DiskOps } from '../../../../../../main/disk/fs/ops.ts';
import { openKitStore } from '../../../../../../main/disk/kits/store/kit-store.ts';
import { type Fault, faultyDisk } from '../../../../../support/faulty-disk.ts';
import { activeIn, testKitId } from '../../../../../support/kit-in-use.ts';
import type { MadeKit } from '../../../../../support/make-kit.ts';
import { sampled } from '../../../../../support/sample.ts';
import { callKinds, sampledPositions } from '../../../../../support/sampled-positions.ts';
import { temporaryFolder } from '../../../../../support/temporary-folder.ts';
import {
  confirm,
  expectWhole,
  hashesOf,
  install,
  installed,
  makeThreeKits,
  objectsIn,
  type ThreeKits,
} from './support.ts';

const faults: readonly Fault[] = [
  { code: 'EIO', isHalfDone: false },
  { code: 'ENOSPC', isHalfDone: true },
];
/** What happens at each call matters here, not how many bytes there are. */
const share = 0.001;
let folder = '';
let kits: ThreeKits;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kits-'));
  kits = await makeThreeKits(folder, share);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A store with the older kit before the newer one. */
async function prepared(): Promise<string> {
  const root = temporaryFolder();
  const store = await openKitStore(root);
  await installed(store, kits.older);
  await installed(store, kits.newer);
  return root;
}

function copyOf(root: string): string {
  const copy = temporaryFolder();
  cpSync(root, copy, { recursive: true });
  return copy;
}

/** Numbers of the calls to fail. A sample has each kind after each other kind, and every call around a switch of kits. */
function tellingCalls(names: readonly string[]): number[] {
  const kinds = callKinds(names).map((kind, at) => (isAtSwitch(names, at) ? `${kind}, ${at}` : kind));
  return sampledPositions(kinds, 12).map((position) => position + 1);
}

/** A pointer or a record comes into use: it is closed, renamed, and its folder synced. */
function isAtSwitch(names: readonly string[], at: number): boolean {
  return [0, 1, 2].some((back) => names[at - back] === 'close' && names[at - back + 1] === 'rename');
}

type Told = { readonly inUse: MadeKit; readonly before: MadeKit; readonly failures: number };

/**
 * Installs the newest kit, which removes the oldest, goes back, gives that up and goes back again. Returns the kit in use
 * according to the answers.
 */
async function runScript(root: string, disk: DiskOps): Promise<Told> {
  const store = await openKitStore(root, { disk });
  let [inUse, before] = [kits.newer, kits.older];
  let failures = 0;
  const isDone = (answer: Result<ActiveKit | undefined>): boolean => {
    if (answer.ok) return true;
    failures += 1;
    expect(['disk-full', 'disk-write-failed']).toContain(answer.problem.code);
    return false;
  };
  if (isDone(await install(store, kits.newest))) [inUse, before] = [kits.newest, inUse];
  expect(activeIn(store)?.treeHash).toBe(inUse.treeHash);
  await confirm(store);
  const whole = [inUse, before] as const;
  if (isDone(await store.rollBack(testKitId)) && !isDone(await store.undo()))
    [inUse, before] = [before, inUse];
  expect(activeIn(store)?.treeHash).toBe(inUse.treeHash);
  if (isDone(await store.rollBack(testKitId))) [before, inUse] = whole;
  expect(activeIn(store)?.treeHash).toBe(inUse.treeHash);
  await confirm(store);
  return { inUse, before, failures };
}

async function versionsAfterRestart(root: string, where: string): Promise<(string | undefined)[]> {
  const store = await openKitStore(root);
  // As the program does when it starts and the library is whole.
  await confirm(store);
  const { version, previousVersion } = activeIn(store) ?? {};
  const check = await store.verifyInstalled(testKitId);
  expect(check, where).toEqual(ok(expect.objectContaining({ problems: [] })));
  // Reads all of the kit before as well.
  expect(await store.rollBack(testKitId), where).toMatchObject({ ok: true });
  return [version, previousVersion];
}

/** A call that failed may have happened all the same, and may have been the switch itself. */
async function expectToldOrNext(root: string, { inUse, before }: Told, where: string): Promise<void> {
  const [version] = await versionsAfterRestart(root, where);
  const next = inUse === kits.newer ? kits.newest : before;
  expect([inUse.info.version, next.info.version], where).toContain(version);
}

describe('A store of kits on a failing disk', () => {
  for (const fault of faults) {
    const how = `${fault.code}${fault.isHalfDone ? ' after doing half or all of it' : ''}`;

    it(`is after a restart as it said before, when any one call fails with ${how}.`, async () => {
      const start = await prepared();
      const clean = faultyDisk(fault, () => false);
      expect((await runScript(copyOf(start), clean.disk)).failures).toBe(0);
      expect(clean.calls()).toBeGreaterThan(60);
      let failures = 0;
      const calls = tellingCalls(clean.names);
      for (const call of calls) {
        const where = `call ${call}, ${clean.names[call - 1]}`;
        const root = copyOf(start);
        const told = await runScript(root, faultyDisk(fault, (count) => count === call).disk);
        expect(told.failures, where).toBeLessThanOrEqual(1);
        failures += told.failures;
        const versions = [told.inUse.info.version, told.before.info.version];
        expect(await versionsAfterRestart(root, where), where).toEqual(versions);
      }
      expect(failures).toBeGreaterThan(calls.length / 3);
    });
  }

  it('has two whole kits after a restart when every call from some point on fails.', async () => {
    const start = await prepared();
    for (const fault of faults) {
      const clean = faultyDisk(fault, () => false);
      await runScript(copyOf(start), clean.disk);
      for (let call = 1; call <= clean.calls(); call += sampled(3, 9)) {
        const where = `${JSON.stringify(fault)} from call ${call}, ${clean.names[call - 1]}`;
        const root = copyOf(start);
        const told = await runScript(root, faultyDisk(fault, (count) => count >= call).disk);
        await expectToldOrNext(root, told, where);
      }
    }
  });

  it('has two whole kits after a restart when a few calls of an install fail and those after them work.', async () => {
    const start = await prepared();
    const fault = { code: 'EIO', isHalfDone: false } as const;
    const installNewest = async (root: string, disk: DiskOps) =>
      await install(await openKitStore(root, { disk }), kits.newest);
    const clean = faultyDisk(fault, () => false);
    await installNewest(copyOf(start), clean.disk);
    for (const call of tellingCalls(clean.names)) {
      const where = `four calls from ${call}, ${clean.names[call - 1]}`;
      const root = copyOf(start);
      await installNewest(root, faultyDisk(fault, (count) => count >= call && count < call + 4).disk);
      expect(['2026.2', '2026.3'], where).toContain((await versionsAfterRestart(root, where))[0]);
    }
  });

  it('throws away what a failed install left as soon as another one works.', async () => {
    const root = temporaryFolder();
    let isBroken = false;
    const { disk } = faultyDisk({ code: 'EIO', isHalfDone: true }, () => isBroken);
    const store = await openKitStore(root, { disk });
    await installed(store, kits.older);
    isBroken = true;
    expect(await install(store, kits.newest)).toMatchObject({ ok: false });
    isBroken = false;
    await installed(store, kits.newer);
    expect(objectsIn(root)).toEqual(await hashesOf(kits.older, kits.newer));
    await expectWhole(await openKitStore(root), kits.newer);
  });
});
