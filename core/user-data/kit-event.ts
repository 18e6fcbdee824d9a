// The event that a kit came into use, and what it does to user data: the latest version of each kit and key only rises.
import { toFileHash } from '../base/ids.ts';
import { z } from '../base/zod.ts';
import { catalogueSchema } from '../kit/catalogue.ts';
import { compareVersions } from '../kit/compare.ts';
import type { UserData } from './user-data.ts';

/** A kit came into use: below this version later kits of its publisher are a step back. Written by main alone. */
export const kitEventSchema = z.strictObject({
  kind: z.literal('kit-installed'),
  version: z.literal(1),
  kit: z.strictObject({
    kitId: catalogueSchema.shape.id,
    version: catalogueSchema.shape.version,
    issued: catalogueSchema.shape.issued,
    /** SHA-256 of the tag manifest: names the exact kit. */
    treeHash: z.string().regex(/^[0-9a-f]{64}$/),
    /** Of the key that signed it (core/kit/fingerprint.ts). */
    fingerprint: z.string().regex(/^\d{5}(?: \d{5}){7}$/),
  }),
});
type InstalledKit = z.infer<typeof kitEventSchema>['kit'];

/** Notes a kit. Only a higher version, or the same one from a later day, takes the place of the one that is noted. */
export function noteInstalled(data: UserData, sequence: number, kit: InstalledKit): UserData {
  const isSame = ({ kitId, fingerprint }: InstalledKit): boolean =>
    kitId === kit.kitId && fingerprint === kit.fingerprint;
  const present = data.latestKits.find(isSame);
  const byVersion = present ? compareVersions(kit.version, present.version) : 1;
  if (present && (byVersion < 0 || (byVersion === 0 && kit.issued <= present.issued))) return data;
  const raised = { ...kit, treeHash: toFileHash(kit.treeHash), sequence };
  const latestKits = [...data.latestKits.filter((other) => !isSame(other)), raised];
  return { ...data, latestKits: latestKits.sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1)) };
}

function nameOf({ kitId, fingerprint }: InstalledKit): string {
  return `${kitId} ${fingerprint}`;
}
