// `kit delta` writes what is new between two versions of a kit, `kit apply` restores the new version.

import { realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { showHidden } from '../core/base/plain-text.ts';
import { carriedBytes, type Delta } from '../core/kit/delta.ts';
import type { KitCheck } from '../core/kit/verdict.ts';
import { openBag } from '../main/disk/bags/bag-archive/open-bag.ts';
import { deltaExtension } from '../main/disk/bags/delta/delta-source.ts';
import { applyDelta, writeDelta } from '../main/disk/bags/delta.ts';
import { makeUpdate } from '../main/disk/bags/make-update.ts';
import type { CliOutput } from './cli-output.ts';
import { exitCodes } from './exit-codes.ts';
import { ringFor } from './key-files.ts';
import { parseCommandArgs } from './parse-args.ts';
import { kitLines, trustLines } from './trust-lines.ts';

const deltaOptions = { force: { type: 'boolean' } } as const;
const applyOptions = {
  force: { type: 'boolean' },
  key: { type: 'string', multiple: true },
  known: { type: 'string', multiple: true },
  unsigned: { type: 'boolean' },
} as const;

/** `delta <from> <to> <out>`. A kit is a folder or one file; the output is one file if its name says so. */
export async function deltaCommand(args: readonly string[], out: CliOutput): Promise<number> {
  const read = parseCommandArgs(args, deltaOptions, ['from', 'to', 'out']);
  if ('fault' in read) return out.misuse(read.fault);
  const [from = '', to = '', target = ''] = read.places;
  const overlap = await overlapFault(target, [from, to]);
  if (overlap !== undefined) return out.misuse(overlap);
  const job = { replaces: read.values.force ?? false, report: out.report, signal: out.signal };
  const kits = [await openBag(from), await openBag(to)] as const;
  if (target.toLowerCase().endsWith(`.${deltaExtension}`)) {
    const made = await makeUpdate(...kits, target, job);
    if (!made.ok) return out.refuse([made.problem]);
    const { file, sizeBytes, delta } = made.value;
    out.answer({ isGood: true, file, sizeBytes, ...delta }, deltaLines(delta, target));
    return exitCodes.good;
  }
  const written = await writeDelta(...kits, target, job);
  if (!written.ok) return out.refuse([written.problem]);
  const delta = written.value;
  out.answer({ isGood: true, folder: resolve(target), ...delta }, deltaLines(delta, target));
  return exitCodes.good;
}

/** `apply <base> <delta> <out>`. `trustedKeyFiles` are the shipped key lists. */
export async function applyCommand(
  args: readonly string[],
  out: CliOutput,
  trustedKeyFiles: readonly string[],
): Promise<number> {
  const read = parseCommandArgs(args, applyOptions, ['base', 'delta', 'out']);
  if ('fault' in read) return out.misuse(read.fault);
  const [base = '', delta = '', target = ''] = read.places;
  const overlap = await overlapFault(target, [base, delta]);
  if (overlap !== undefined) return out.misuse(overlap);
  const { key = [], known = [], unsigned = false, force: replaces = false } = read.values;
  const ring = await ringFor(key, known, trustedKeyFiles);
  if (!ring.ok) return out.refuse([ring.problem]);
  const applied = await applyDelta(await openBag(base), delta, target, {
    ring: ring.value,
    isUnsignedAccepted: unsigned,
    replaces,
    report: out.report,
    signal: out.signal,
  });
  if (!applied.ok) return out.refuse([applied.problem]);
  const { kit, trust, treeHash, fileCount, sizeBytes } = applied.value;
  out.answer(
    { isGood: true, folder: resolve(target), kit, signature: trust, treeHash, fileCount, sizeBytes },
    applyLines(applied.value, target),
  );
  return exitCodes.good;
}

function deltaLines(delta: Delta, target: string): string[] {
  const { from, to, carries, removed } = delta;
  return [
    `from: ${from.kitId} ${from.version}, ${from.issued}`,
    `to: ${to.kitId} ${to.version}, ${to.issued}`,
    `carries: ${carries.length} files, ${carriedBytes(delta)} bytes`,
    ...removed.map((path) => `removed: ${showHidden(path)}`),
    `written to ${showHidden(target)}`,
  ];
}

function applyLines(check: KitCheck, target: string): string[] {
  const { kit, trust, fileCount, sizeBytes } = check;
  return [
    ...(kit ? kitLines(kit) : []),
    ...trustLines(trust),
    `files: ${fileCount}, ${sizeBytes} bytes`,
    `The kit is good. It was written to ${showHidden(target)}.`,
  ];
}

/** The output must be neither in the input nor replace it. */
async function overlapFault(target: string, sources: readonly string[]): Promise<string | undefined> {
  const place = await realPlace(resolve(target));
  for (const source of sources) {
    const read = await realPlace(resolve(source));
    if (isWithin(place, read) || isWithin(read, place)) {
      return `<out> must lie apart from "${source}".`;
    }
  }
  return undefined;
}

/** The real path of a location, as far as it exists. */
async function realPlace(path: string): Promise<string> {
  const found = await realpath(path).catch(() => undefined);
  if (found !== undefined || dirname(path) === path) return found ?? path;
  return join(await realPlace(dirname(path)), basename(path));
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
