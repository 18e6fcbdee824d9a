// Unusual version or date of a kit that would replace the active one. The person is warned; nothing is blocked.
import type { KitStatement } from './kit-statement.ts';

/** `version-jump`: the first number increases more than usual for one publisher. `issued-ahead`: issued after today. */
export type VersionOddity = 'version-jump' | 'issued-ahead';

/** Versions start with a year or a small number. Neither increases by more than this between two installations. */
const maxVersionJump = 10n;

/** Checks a kit that is newer than the active one. `today` is YYYY-MM-DD by this computer's clock, which may be wrong. */
export function versionOddities(
  inUse: KitStatement | undefined,
  candidate: KitStatement,
  today: string,
): readonly VersionOddity[] {
  const oddities: VersionOddity[] = [];
  if (inUse && firstNumber(candidate) - firstNumber(inUse) > maxVersionJump) oddities.push('version-jump');
  // In time zones to the east it may already be tomorrow.
  if (candidate.issued > dayAfter(today)) oddities.push('issued-ahead');
  return oddities;
}

function firstNumber({ version }: KitStatement): bigint {
  return BigInt(version.split('.')[0] ?? '0');
}

function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
