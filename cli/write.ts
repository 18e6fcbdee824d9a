// `kit write` and `kit recheck`: write and check several sticks in parallel. Only a stick that was read back is called good.

import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { ok, type Result } from '../core/base/result.ts';
import type { StickEntry } from '../core/stick/register.ts';
import { openBag } from '../main/disk/bags/bag-archive/open-bag.ts';
import { checkKitToWrite } from '../main/disk/sticks/check-kit.ts';
import { type FoundProgram, findPrograms } from '../main/disk/sticks/find-programs.ts';
import { recheckSticks, writeSticks } from '../main/disk/sticks/sticks.ts';
import type { CliOutput } from './cli-output.ts';
import { exitCodeOf, exitCodes } from './exit-codes.ts';
import { ringFor } from './key-files.ts';
import { isInside } from './pack.ts';
import { parseCommandArgs } from './parse-args.ts';
import { stickLines, sumProgress } from './stick-lines.ts';

const writeOptions = { program: { type: 'string', multiple: true }, unsigned: { type: 'boolean' } } as const;
const recheckOptions = {
  key: { type: 'string', multiple: true },
  known: { type: 'string', multiple: true },
} as const;
const maxTargets = 64;
const targetNames = ['target', ...Array.from({ length: maxTargets - 1 }, () => 'target?')];

/** `write <kit> <target>...`. The key need not be trusted, but the kit must be complete and the signature valid. */
export async function writeCommand(
  args: readonly string[],
  out: CliOutput,
  trustedKeyFiles: readonly string[],
): Promise<number> {
  const read = parseCommandArgs(args, writeOptions, ['kit', ...targetNames]);
  if ('fault' in read) return out.misuse(read.fault);
  const [kit = '', ...targets] = read.places;
  const { program = [], unsigned = false } = read.values;
  const fault = await targetFault(targets, [kit, ...program]);
  if (fault !== undefined) return out.misuse(fault);
  const programs = await programsIn(program);
  if (!programs.ok) return out.refuse([programs.problem]);
  const ring = await ringFor([], [], trustedKeyFiles);
  if (!ring.ok) return out.refuse([ring.problem]);
  const { report, signal } = out;
  const source = await openBag(kit);
  const job = { source, ring: ring.value, isUnsignedAccepted: unsigned, report, signal };
  const checked = await checkKitToWrite(job);
  if (!checked.ok) return out.refuse(checked.problems);
  const written = await writeSticks({
    bag: checked.value,
    targets,
    programs: programs.value,
    programVersion: await programVersion(),
    report: sumProgress(report),
    signal,
  });
  return written.ok ? answer(written.value, out) : out.refuse([written.problem]);
}

/** `recheck <target>...`. A kit must pass `verify`. */
export async function recheckCommand(
  args: readonly string[],
  out: CliOutput,
  trustedKeyFiles: readonly string[],
): Promise<number> {
  const read = parseCommandArgs(args, recheckOptions, targetNames);
  if ('fault' in read) return out.misuse(read.fault);
  const { key = [], known = [] } = read.values;
  const ring = await ringFor(key, known, trustedKeyFiles);
  if (!ring.ok) return out.refuse([ring.problem]);
  const entries = await recheckSticks({
    targets: read.places,
    ring: ring.value,
    programVersion: await programVersion(),
    report: sumProgress(out.report),
    signal: out.signal,
  });
  return answer(entries, out);
}

function answer(entries: readonly StickEntry[], out: CliOutput): number {
  const isGood = entries.every(({ outcome }) => outcome === 'good');
  out.answer({ isGood, sticks: entries }, stickLines(entries));
  const first = entries.flatMap(({ problems }) => problems).at(0);
  return first === undefined ? exitCodes.good : exitCodeOf(first);
}

/** Of several programs for one platform, the one that was named first. */
async function programsIn(folders: readonly string[]): Promise<Result<readonly FoundProgram[]>> {
  const programs = new Map<string, FoundProgram>();
  for (const folder of folders) {
    const found = await findPrograms(resolve(folder));
    if (!found.ok) return found;
    for (const one of found.value) if (!programs.has(one.platform)) programs.set(one.platform, one);
  }
  return ok([...programs.values()]);
}

async function targetFault(
  targets: readonly string[],
  sources: readonly string[],
): Promise<string | undefined> {
  for (const [index, target] of targets.entries()) {
    for (const other of targets.slice(index + 1)) {
      const isSame = (await isInside(target, other)) && (await isInside(other, target));
      if (isSame) return `The target "${other}" is named twice.`;
    }
    for (const place of [join(target, 'kit'), join(target, 'program')]) {
      for (const source of sources) {
        if ((await isInside(source, place)) || (await isInside(place, source)))
          return `The target "${target}" would take the place of what is written to it.`;
      }
    }
  }
  return undefined;
}

/** The version in the program's package.json, in a parent folder of this file however it was built; `unknown` if there is none. */
async function programVersion(): Promise<string> {
  for (let at = import.meta.dirname; ; at = dirname(at)) {
    const version = await versionIn(join(at, 'package.json'));
    if (version !== undefined) return version;
    if (dirname(at) === at) return 'unknown';
  }
}

async function versionIn(file: string): Promise<string | undefined> {
  try {
    const facts: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (typeof facts !== 'object' || facts === null || !('name' in facts) || !('version' in facts))
      return undefined;
    return facts.name === 'impact-kit' && typeof facts.version === 'string' ? facts.version : undefined;
  } catch {
    return undefined;
  }
}
