// `kit inspect`: facts about a kit without reading all of it.

import { showHidden } from '../core/base/plain-text.ts';
import type { Problem } from '../core/base/problem.ts';
import type { Catalogue, Resource } from '../core/kit/catalogue.ts';
import { saidCheck } from '../core/kit/check.ts';
import type { KitCheck } from '../core/kit/verdict.ts';
import { openBag } from '../main/disk/bags/bag-archive/open-bag.ts';
import { verifyKit } from '../main/disk/bags/verify-kit.ts';
import type { CliOutput } from './cli-output.ts';
import { exitCodeOf, exitCodes } from './exit-codes.ts';
import { ringFor } from './key-files.ts';
import { parseCommandArgs } from './parse-args.ts';
import { problemLine } from './problem-lines.ts';
import { kitLines, trustLines } from './trust-lines.ts';

const options = {
  key: { type: 'string', multiple: true },
  known: { type: 'string', multiple: true },
} as const;

/** `inspect <kit>`: the kit's own description. Of the payload only the catalogue is read. The signer is shown, but not verified. */
export async function inspectCommand(
  args: readonly string[],
  out: CliOutput,
  trustedKeyFiles: readonly string[],
): Promise<number> {
  const read = parseCommandArgs(args, options, ['kit']);
  if ('fault' in read) return out.misuse(read.fault);
  const { key = [], known = [] } = read.values;
  const [place = ''] = read.places;
  const ring = await ringFor(key, known, trustedKeyFiles);
  if (!ring.ok) return out.refuse([ring.problem]);
  const checked = await verifyKit({
    source: await openBag(place),
    ring: ring.value,
    depth: 'catalogue-only',
    isUnsignedAccepted: true,
    signal: out.signal,
  });
  if (!checked.ok) return out.refuse([checked.problem]);
  const check = checked.value;
  const { kit, catalogue, trust } = check;
  const problems = check.problems.filter(({ code }) => code !== 'signature-unknown-key');
  if (!kit || !catalogue) return out.refuse(atLeastOne(check.problems));
  out.answer(documentOf(check, problems), [
    ...kitLines(kit),
    ...trustLines(trust),
    `files: ${check.fileCount}, ${check.sizeBytes} bytes`,
    ...catalogueLines(catalogue),
  ]);
  for (const problem of problems) out.note(problemLine(problem));
  const [first] = problems;
  return first === undefined ? exitCodes.good : exitCodeOf(first);
}

/** A kit without a readable catalogue has at least one problem. */
function atLeastOne(problems: readonly Problem[]): [Problem, ...Problem[]] {
  const [first, ...others] = problems;
  if (!first) throw new Error('a kit that cannot be read has a problem');
  return [first, ...others];
}

function documentOf(check: KitCheck, problems: readonly Problem[]): object {
  const { kit, trust, treeHash, fileCount, sizeBytes, catalogue } = check;
  const isGood = problems.length === 0;
  return { isGood, kit, signature: trust, treeHash, fileCount, sizeBytes, catalogue, problems };
}

function catalogueLines(catalogue: Catalogue): string[] {
  const { title, languages, countries, resources, contacts, segments } = catalogue;
  return [
    ...Object.entries(title).map(([language, text]) => `title (${language}): ${showHidden(text)}`),
    `languages: ${languages.join(', ')}`,
    `countries: ${countries.join(', ')}`,
    `contact files: ${contacts.length}`,
    `search segments: ${segments.length}`,
    `resources: ${resources.length}`,
    ...resources.map(
      ({ id, kind, title: name, asOf, check, pages }) =>
        `  ${id}  ${kind}  ${showHidden(name)}  ${checkWords({ asOf, check })}${pages === undefined ? '' : `, ${pages} pages`}`,
    ),
  ];
}

/** What was done to the facts of a text, and when. */
function checkWords(resource: Pick<Resource, 'asOf' | 'check'>): string {
  const said = saidCheck(resource);
  if (said.kind === 'unchecked') return 'facts not checked';
  return `${{ reviewed: 'checked', confirmed: 'confirmed', compiled: 'compiled' }[said.kind]} on ${said.day}`;
}
