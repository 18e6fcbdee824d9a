// The one fault-injection suite: whatever changes a disk is run with every call failing, every kill and every power cut.
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../core/base/result.ts';
import type { DiskOps } from '../../main/disk/fs/ops.ts';
import { realDisk } from '../../main/disk/fs/ops.ts';
import { type Fault, type FaultyDisk, faultyDisk } from './faulty-disk.ts';
import { losses, PowerCutDisk } from './power-cut-disk.ts';
import { isWholeRun } from './sample.ts';
import { callKinds, sampledPositions } from './sampled-positions.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Something that changes a disk from an old content to a new one. */
export type FaultSubject = {
  /** Subject of a sentence, such as "a small file". */
  readonly name: string;
  /** Makes the old content in an empty folder; whatever the change needs lies outside of it. */
  readonly prepare: (folder: string) => Promise<void>;
  /** Makes the change. It never rejects. */
  readonly change: (folder: string, disk: DiskOps) => Promise<Result<unknown>>;
  /** What the next start finds: `old` or `new`, else a description of the mixture. It may put things right first. */
  readonly find: (folder: string) => Promise<string>;
  /** The same in the session that met the fault, before anything is put right; for what must not need it. */
  readonly findNow?: (folder: string) => Promise<string>;
  /** Whether a change that one call made fail has not happened; otherwise it may have, since only the last sync failed. */
  readonly isTakenBack: boolean;
  /** Whether a change that is made again leaves nothing behind that a first run does not leave. */
  readonly isTidy?: boolean;
  /** Every so-manieth call of a kind in a sample; 1 tries every call. */
  readonly step?: number;
  /** Each attempt takes long: a sample tries one kind of fault only. */
  readonly isDear?: boolean;
};

const faults: readonly Fault[] = [
  { code: 'EIO', isHalfDone: false },
  { code: 'EIO', isHalfDone: true },
  { code: 'ENOSPC', isHalfDone: false },
  { code: 'ENOSPC', isHalfDone: true },
];
const dearFaults = faults.filter(({ code, isHalfDone }) => code === 'EIO' && isHalfDone);
/** A program that holds a file: a virus scanner, an indexer. */
const locked: Fault = { code: 'EPERM', isHalfDone: false };
/** With fewer, the change goes past the disk that is to fail, and nothing is tried. */
const fewestTried = 3;
const expectedCodes = [
  'disk-full',
  'disk-write-failed',
  'disk-read-failed',
  'vault-write-failed',
  'people-not-erased',
];

/** Registers the tests of some subjects. */
export function runFaults(subjects: readonly FaultSubject[]): void {
  for (const subject of subjects) {
    describe(`${subject.name}, changed on a disk that fails`, { timeout: 180_000 }, () => {
      for (const fault of subject.isDear && !isWholeRun ? dearFaults : faults) {
        const how = `${fault.code}${fault.isHalfDone ? ' after doing half or all of it' : ''}`;
        it(`is the old or the new one, whole, when any one call fails with ${how}`, async () => {
          const { start, calls } = await begun(subject, fault);
          for (const call of calls) await failOnce(subject, start, fault, call);
        });
        it(`is the old or the new one, whole, when every call from some point on fails with ${how}`, async () => {
          const { start, calls } = await begun(subject, fault);
          for (const call of calls) await failFrom(subject, start, fault, call);
        });
      }

      it('is the old or the new one, whole, when another program holds what is renamed or removed', async () => {
        const { start, clean } = await begun(subject, locked);
        const held = [...clean.names.keys()].filter((at) =>
          ['rename', 'remove'].includes(clean.names[at] ?? ''),
        );
        for (const at of held) await failOnce(subject, start, locked, at + 1);
      });

      it('is the old or the new one, whole, after a power cut at any step, whatever was not synced by then', async () => {
        const root = temporaryFolder();
        await subject.prepare(root);
        const cut = new PowerCutDisk(root);
        expect(await subject.change(root, cut.disk)).toMatchObject({ ok: true });
        for (const loss of losses) {
          const cuts = cut.cuts(loss);
          const kinds = cuts.map((steps) => cut.nameOf(steps));
          const positions = sampledPositions(callKinds(kinds), subject.step ?? 1);
          expect(positions.length, `${loss}: steps to try`).toBeGreaterThanOrEqual(fewestTried);
          for (const at of positions) {
            const steps = cuts[at] ?? 0;
            const left = temporaryFolder();
            cut.layOut(left, steps, loss);
            expect(['old', 'new'], `${loss} after ${steps} steps`).toContain(await subject.find(left));
          }
          // What was answered as done stays done.
          const whole = temporaryFolder();
          cut.layOut(whole, cut.steps, loss);
          expect(await subject.find(whole), loss).toBe('new');
        }
      });
    });
  }
}

type Begun = { readonly start: string; readonly clean: FaultyDisk; readonly calls: readonly number[] };

/** The old content, and the calls that a change without a fault makes. */
async function begun(subject: FaultSubject, fault: Fault): Promise<Begun> {
  const start = temporaryFolder();
  await subject.prepare(start);
  expect(await subject.find(copyOf(start))).toBe('old');
  const clean = faultyDisk(fault, () => false);
  const folder = copyOf(start);
  expect(await subject.change(folder, clean.disk)).toMatchObject({ ok: true });
  expect(await subject.find(folder)).toBe('new');
  const positions = sampledPositions(callKinds(clean.names), subject.step ?? 1);
  expect(positions.length, 'calls to try').toBeGreaterThanOrEqual(fewestTried);
  return { start, clean, calls: positions.map((position) => position + 1) };
}

async function failOnce(subject: FaultSubject, start: string, fault: Fault, call: number): Promise<void> {
  const folder = copyOf(start);
  const faulty = faultyDisk(fault, (count) => count === call);
  const changed = await subject.change(folder, faulty.disk);
  const where = `call ${call}, ${faulty.names[call - 1]}`;
  expectKnownProblem(changed, where);
  const found = await (subject.findNow ?? subject.find)(copyOf(folder));
  if (changed.ok) expect(found, where).toBe('new');
  else expect(subject.isTakenBack ? ['old'] : ['old', 'new'], where).toContain(found);
  await expectRepaired(subject, folder, start, where);
}

async function failFrom(subject: FaultSubject, start: string, fault: Fault, call: number): Promise<void> {
  const folder = copyOf(start);
  const faulty = faultyDisk(fault, (count) => count >= call);
  const changed = await subject.change(folder, faulty.disk);
  const where = `from call ${call}, ${faulty.names[call - 1]}`;
  expectKnownProblem(changed, where);
  const found = await subject.find(copyOf(folder));
  expect(changed.ok ? ['new'] : ['old', 'new'], where).toContain(found);
  await expectRepaired(subject, folder, start, where);
}

/** Once the disk works, the change can be made, and a failed one leaves nothing behind. */
async function expectRepaired(
  subject: FaultSubject,
  folder: string,
  start: string,
  where: string,
): Promise<void> {
  expect(await subject.change(folder, realDisk), where).toMatchObject({ ok: true });
  expect(await subject.find(folder), where).toBe('new');
  if (subject.isTidy === false) return;
  const clean = copyOf(start);
  for (let times = 0; times < 2; times += 1) await subject.change(clean, realDisk);
  await subject.find(clean);
  expect(namesBelow(folder), where).toEqual(namesBelow(clean));
}

function expectKnownProblem(changed: Result<unknown>, where: string): void {
  if (!changed.ok) expect(expectedCodes, where).toContain(changed.problem.code);
}

function copyOf(folder: string): string {
  const copy = temporaryFolder();
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** Names below a folder; random names count as their kind. */
function namesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((name) => name.replaceAll(/[0-9a-f]{16}/g, '<id>'))
    .sort();
}
