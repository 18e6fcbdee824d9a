// `kit pack` and `kit unpack`: a kit as one file or as a folder. Everything is verified before it is written.

import { realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { showHidden } from '../core/base/plain-text.ts';
import type { KitCheck } from '../core/kit/verdict.ts';
import { openBag } from '../main/disk/bags/bag-archive/open-bag.ts';
import { packBag } from '../main/disk/bags/bag-archive/pack-bag.ts';
import { unpackBag } from '../main/disk/bags/bag-archive/unpack-bag.ts';
import { archiveExtension } from '../main/disk/bags/bag-archive.ts';
import { checkKitToWrite } from '../main/disk/sticks/check-kit.ts';
import type { CliOutput } from './cli-output.ts';
import { exitCodes } from './exit-codes.ts';
import { ringFor } from './key-files.ts';
import { parseCommandArgs } from './parse-args.ts';
import { kitLines, trustLines } from './trust-lines.ts';
import { verifyPlace } from './verify-place.ts';

const packOptions = { force: { type: 'boolean' }, unsigned: { type: 'boolean' } } as const;
const unpackOptions = {
  ...packOptions,
  key: { type: 'string', multiple: true },
  known: { type: 'string', multiple: true },
} as const;

/** `pack <kit> <file>`. The key need not be trusted, but the kit must be complete and the signature valid. */
export async function packCommand(
  args: readonly string[],
  out: CliOutput,
  trustedKeyFiles: readonly string[],
): Promise<number> {
  const read = parseCommandArgs(args, packOptions, ['kit', 'file']);
  if ('fault' in read) return out.misuse(read.fault);
  const [kit = '', file = ''] = read.places;
  const { force: replaces = false, unsigned = false } = read.values;
  if (!file.toLowerCase().endsWith(`.${archiveExtension}`)) {
    return out.misuse(`The name of the file must end with .${archiveExtension}.`);
  }
  if (await isInside(file, kit)) return out.misuse('The file would lie in the kit itself.');
  const ring = await ringFor([], [], trustedKeyFiles);
  if (!ring.ok) return out.refuse([ring.problem]);
  const source = await openBag(kit);
  const checked = await checkKitToWrite({
    source,
    ring: ring.value,
    isUnsignedAccepted: unsigned,
    report: out.report,
    signal: out.signal,
  });
  if (!checked.ok) return out.refuse(checked.problems);
  const bag = checked.value;
  const packed = await packBag(bag, file, { replaces, report: out.report, signal: out.signal });
  if (!packed.ok) return out.refuse([packed.problem]);
  const { fileCount, sizeBytes } = packed.value;
  out.answer({ isGood: true, ...packed.value, ...documentOf(bag.check) }, [
    ...linesOf(bag.check),
    `packed: ${fileCount} files into ${showHidden(basename(file))}, ${sizeBytes} bytes`,
  ]);
  return exitCodes.good;
}

/** `unpack <file> <folder>`. The kit must pass `verify`. */
export async function unpackCommand(
  args: readonly string[],
  out: CliOutput,
  trustedKeyFiles: readonly string[],
): Promise<number> {
  const read = parseCommandArgs(args, unpackOptions, ['file', 'folder']);
  if ('fault' in read) return out.misuse(read.fault);
  const [file = '', folder = ''] = read.places;
  if (await isInside(file, folder)) return out.misuse('The folder would take the place of the file itself.');
  if (await isInside(folder, file)) return out.misuse('The folder would lie in the kit itself.');
  const verified = await verifyPlace(file, read.values, out, trustedKeyFiles);
  if (!verified.ok) return out.refuse([verified.problem]);
  const bag = verified.value;
  const [first, ...others] = bag.check.problems;
  if (first) return out.refuse([first, ...others]);
  const unpacked = await unpackBag(bag, folder, {
    replaces: read.values.force ?? false,
    report: out.report,
    signal: out.signal,
  });
  if (!unpacked.ok) return out.refuse([unpacked.problem]);
  out.answer({ isGood: true, ...unpacked.value, ...documentOf(bag.check) }, [
    ...linesOf(bag.check),
    `unpacked: ${unpacked.value.fileCount} files into ${showHidden(basename(resolve(folder)))}`,
  ]);
  return exitCodes.good;
}

function documentOf({ kit, trust, treeHash }: KitCheck): object {
  return { kit, signature: trust, treeHash };
}

function linesOf({ kit, trust }: KitCheck): string[] {
  return [...(kit ? kitLines(kit) : []), ...trustLines(trust)];
}

/** Whether a location is equal to another or below it, following links. A missing location is resolved by its folder. */
export async function isInside(place: string, other: string): Promise<boolean> {
  const [inner, outer] = [await realPlace(place), await realPlace(other)];
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
}

async function realPlace(place: string): Promise<string> {
  const whole = resolve(place);
  try {
    return await realpath(whole);
  } catch {
    return dirname(whole) === whole ? whole : join(await realPlace(dirname(whole)), basename(whole));
  }
}
