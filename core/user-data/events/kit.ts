// The latest version of each kit and key that was in use. It only rises and is never erased, so that a rollback is noticed.
import { compareTexts } from '../../base/compare-texts.ts';
import { type FileHash, toFileHash } from '../../base/ids.ts';
import { z } from '../../base/zod.ts';
import { catalogueSchema } from '../../kit/catalogue.ts';
import { compareVersions } from '../../kit/compare.ts';
import { eventModule } from './event-module.ts';
import { sha256 } from './fields.ts';

/** A kit came into use: below this version later kits of its publisher are a step back. Only main writes it. */
const kitInstalled = z.strictObject({
  kind: z.literal('kit-installed'),
  version: z.literal(1),
  kit: z.strictObject({
    kitId: catalogueSchema.shape.id,
    version: catalogueSchema.shape.version,
    issued: catalogueSchema.shape.issued,
    /** SHA-256 of the tag manifest: names the exact kit. */
    treeHash: sha256,
    /** Of the key that signed it (core/kit/fingerprint.ts). */
    fingerprint: z.string().regex(/^\d{5}(?: \d{5}){7}$/),
  }),
});

/** The latest version of a kit that was in use here, for each key that signed it. */
type LatestKit = {
  readonly kitId: string;
  readonly version: string;
  readonly issued: string;
  readonly treeHash: FileHash;
  readonly fingerprint: string;
  readonly sequence: number;
};

/** Latest kits in the user data. */
type KitData = {
  /** By kit id, then fingerprint. */
  readonly latestKits: readonly LatestKit[];
};

const empty: KitData = { latestKits: [] };

/** Events of kits that came into use. */
export const kitEvents = eventModule({
  schemas: [kitInstalled],
  empty,

  /** Only a higher version, or the same one from a later day, replaces the one that is noted. */
  apply({ latestKits }, sequence, { kit }) {
    const present = latestKits.find((other) => nameOf(other) === nameOf(kit));
    const byVersion = present ? compareVersions(kit.version, present.version) : 1;
    if (present && (byVersion < 0 || (byVersion === 0 && kit.issued <= present.issued))) return undefined;
    const others = latestKits.filter((other) => other !== present);
    const raised = { ...kit, treeHash: toFileHash(kit.treeHash), sequence };
    return {
      latestKits: [...others, raised].sort((one, other) => compareTexts(nameOf(one), nameOf(other))),
    };
  },

  compact: ({ latestKits }) =>
    latestKits.map(({ sequence, ...kit }) => ({
      sequence,
      event: { kind: 'kit-installed', version: 1, kit },
    })),
});

function nameOf({ kitId, fingerprint }: Pick<LatestKit, 'kitId' | 'fingerprint'>): string {
  return `${kitId} ${fingerprint}`;
}
