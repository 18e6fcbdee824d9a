// What is odd about the version or day of a kit that would follow the one in use: a person is told, nothing is blocked.
import type { KitStatement } from './kit-statement.ts';

/** `version-jump`: the first number leaps further than kits of one publisher do. `issued-ahead`: issued after today. */
export type VersionOddity = 'version-jump' | 'issued-ahead';

/** Versions begin with a year or a small number; neither grows by more than this between two kits a person installs. */
const maxVersionJump = 10n;

/** Looks at a kit that is newer than the one in use. `today` is YYYY-MM-DD by this computer's clock, which may be wrong. */
export function versionOddities(
  inUse: KitStatement | undefined,
  candidate: KitStatement,
  today: string,
): readonly VersionOddity[] {
  const oddities: VersionOddity[] = [];
  if (inUse && firstNumber(candidate) - firstNumber(inUse) > maxVersionJump) oddities.push('version-jump');
  // East of here it may be tomorrow already.
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
