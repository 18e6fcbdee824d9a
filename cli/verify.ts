// `kit verify`: lists every wrong file, and the result of the signature.

import { showHidden } from '../core/base/plain-text.ts';
import type { Problem } from '../core/base/problem.ts';
import type { KitCheck, KitFindings } from '../core/kit/verdict.ts';
import type { CliOutput } from './cli-output.ts';
import { exitCodeOf, exitCodes } from './exit-codes.ts';
import { parseCommandArgs } from './parse-args.ts';
import { problemLine } from './problem-lines.ts';
import { reasonLine } from './reason-lines.ts';
import { kitLines, trustLines } from './trust-lines.ts';
import { verifyPlace } from './verify-place.ts';

const options = {
  key: { type: 'string', multiple: true },
  known: { type: 'string', multiple: true },
  unsigned: { type: 'boolean' },
} as const;

/** `verify <kit>`. `trustedKeyFiles` are the shipped key lists. */
export async function verifyCommand(
  args: readonly string[],
  out: CliOutput,
  trustedKeyFiles: readonly string[],
): Promise<number> {
  const read = parseCommandArgs(args, options, ['kit']);
  if ('fault' in read) return out.misuse(read.fault);
  const [place = ''] = read.places;
  const verified = await verifyPlace(place, read.values, out, trustedKeyFiles);
  if (!verified.ok) return out.refuse([verified.problem]);
  const { check } = verified.value;
  out.answer(documentOf(check), linesOf(check));
  const [first] = check.problems;
  for (const problem of problemsToTell(check)) out.note(problemLine(problem));
  return first === undefined ? exitCodes.good : exitCodeOf(first);
}

/** The findings name every file already; what remains are the other problems. */
function problemsToTell({ problems }: KitCheck): Problem[] {
  const named = new Set(['payload-missing', 'payload-extra', 'payload-changed', 'path-unsafe']);
  return problems.filter(({ code }) => !named.has(code));
}

function documentOf(check: KitCheck): object {
  const { isAcceptable, kit, trust, treeHash, fileCount, sizeBytes, findings, problems } = check;
  return { isGood: isAcceptable, kit, signature: trust, treeHash, fileCount, sizeBytes, findings, problems };
}

function linesOf(check: KitCheck): string[] {
  const { isAcceptable, kit, trust, findings, fileCount, sizeBytes } = check;
  return [
    ...(kit ? kitLines(kit) : []),
    ...trustLines(trust),
    `files: ${fileCount}, ${sizeBytes} bytes`,
    ...findingLines(findings),
    isAcceptable ? 'The kit is good.' : 'The kit is refused.',
  ];
}

function findingLines({ missing, extra, changed, unsafe, junk }: KitFindings): string[] {
  return [
    ...missing.map((path) => `missing: ${showHidden(path)}`),
    ...extra.map((path) => `extra: ${showHidden(path)}`),
    ...changed.map((path) => `changed: ${showHidden(path)}`),
    ...unsafe.map(({ path, reason }) => `unsafe: ${showHidden(path)} (${reasonLine(reason)})`),
    ...junk.map((path) => `junk: ${showHidden(path)}`),
  ];
}
