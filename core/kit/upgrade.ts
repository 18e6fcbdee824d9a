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

/** Fields that format 1 did not have. A kit that had them meant something else by them. */
const newInSecond = { kit: ['recalls', 'web'], resource: ['documentOf', 'check', 'coverTheme'] } as const;

/**
 * Format 2 says what was done to the facts. In format 1 `asOf` was the day on which a person checked them, so such a text was
 * reviewed. Page texts and contacts stay the files that they are: their media types say how they are read.
 */
const toSecondFormat: UpgradeStep = (data) => {
  if (!isFields(data)) return data;
  const { resources } = data;
  const upgraded = Array.isArray(resources) ? { resources: resources.map(withReview) } : {};
  // Any other format than the one that bag-info.txt names stays wrong.
  const format = data['format'] === 1 ? 2 : 1;
  return { ...without(data, newInSecond.kit), ...upgraded, format };
};

function withReview(resource: unknown): unknown {
  if (!isFields(resource)) return resource;
  const { asOf } = resource;
  const known = without(resource, newInSecond.resource);
  return typeof asOf === 'string' ? { ...known, check: { kind: 'reviewed', on: asOf } } : known;
}

function without(
  fields: Readonly<Record<string, unknown>>,
  names: readonly string[],
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Steps by their starting format. A new format adds one entry here, a schema of its own, and a test. */
const steps: ReadonlyMap<number, UpgradeStep> = new Map([[1, toSecondFormat]]);

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

/** The format that a catalogue names itself: of a kit that was verified the one of its bag. */
export function formatInCatalogue(data: unknown): number {
  const format = isFields(data) ? data['format'] : undefined;
  return format === 1 ? 1 : supportedKitFormat;
}

function catalogueProblem(error: z.ZodError): Problem {
  const issue = error.issues[0];
  const unknownKey = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const field = [...(issue?.path ?? []), ...unknownKey].map(String).join('.');
  if (issue?.message === plainNameRule) return { code: 'kit-name-unclear', file: cataloguePath, field };
  return { code: 'catalogue-invalid', file: cataloguePath, field, reason: issue?.message ?? '' };
}
