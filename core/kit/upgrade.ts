// Migration of a catalogue from an older kit format to the newest, one step for each format.
import type { Problem } from '../base/problem.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { z } from '../base/zod.ts';
import { cataloguePath } from './bag-layout.ts';
import { type Catalogue, catalogueSchema, supportedKitFormat } from './catalogue.ts';
import { parseKnown } from './known-fields.ts';
import { plainNameRule } from './plain-name.ts';

/** Migrates data from one format to the next. */
type UpgradeStep = (data: unknown) => unknown;

/** Steps by their starting format. A new format adds one entry here, a schema of its own, and a test. */
const steps: ReadonlyMap<number, UpgradeStep> = new Map();

/** Migrates data from `format` to `newest`, one step at a time. Throws if a step is missing, because that is a bug. */
export function upgradeThrough(
  data: unknown,
  format: number,
  newest: number,
  chain: ReadonlyMap<number, UpgradeStep>,
): unknown {
  let current = data;
  for (let at = format; at < newest; at += 1) {
    const step = chain.get(at);
    if (!step) throw new Error(`no upgrade step from kit format ${at}`);
    current = step(current);
  }
  return current;
}

/** Handling of unknown fields: makers of kits refuse them, readers of signed kits leave them out. */
type UnknownFields = 'refused' | 'left-out';

/** Reads a catalogue of any format up to the newest; `catalogue-invalid` and `kit-name-unclear` name the field. */
export function readCatalogue(
  data: unknown,
  format: number,
  unknown: UnknownFields = 'refused',
): Result<Catalogue> {
  const upgraded = upgradeThrough(data, format, supportedKitFormat, steps);
  const parsed =
    unknown === 'left-out' ? parseKnown(catalogueSchema, upgraded) : catalogueSchema.safeParse(upgraded);
  return parsed.success ? ok(parsed.data) : fail(catalogueProblem(parsed.error));
}

function catalogueProblem(error: z.ZodError): Problem {
  const issue = error.issues[0];
  const unknownKey = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const field = [...(issue?.path ?? []), ...unknownKey].map(String).join('.');
  if (issue?.message === plainNameRule) return { code: 'kit-name-unclear', file: cataloguePath, field };
  return { code: 'catalogue-invalid', file: cataloguePath, field, reason: issue?.message ?? '' };
}
