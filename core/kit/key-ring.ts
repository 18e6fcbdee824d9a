// Publishers' keys that a program knows, and the format of the shipped list.
import type { KeyId } from '../base/ids.ts';
import type { TrustedKey } from '../base/ports.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { z } from '../base/zod.ts';
import { readJson } from './json-text.ts';
import { keyIdIn } from './key-id.ts';
import { heirsOf } from './key-standing.ts';
import type { KeyStatement } from './key-statement.ts';
import { plainNameSchema } from './plain-name.ts';

/**
 * The keys that a program accepts. `trusted` keys ship with it, the person accepted the `known` ones, and `withdrawn` ones are no
 * longer valid. `statements` about keys were stored before, with valid signatures.
 */
export type KeyRing = {
  readonly trusted: readonly TrustedKey[];
  readonly known: readonly TrustedKey[];
  readonly withdrawn: readonly KeyId[];
  readonly statements?: readonly KeyStatement[];
};

/** A valid key, and why. `confirmedBy`: the earlier key of the same publisher that named it as its successor. */
export type CountingKey = TrustedKey & {
  readonly kind: 'trusted' | 'development' | 'known';
  readonly confirmedBy?: KeyId;
};

/** A ring without keys. */
export const emptyKeyRing: KeyRing = { trusted: [], known: [], withdrawn: [] };

const keyId = z.string().regex(/^[0-9A-F]{16}$/, 'sixteen digits 0-9, A-F') as unknown as z.ZodType<KeyId>;

/** resources/trusted-keys.json. A withdrawn key stays in the list, so that kits signed with it are refused by name. */
const trustedKeysSchema = z.array(
  z.strictObject({
    keyId,
    publicKey: z.string().regex(/^[A-Za-z0-9+/]{56}$/, 'a public key as minisign writes it'),
    publisher: plainNameSchema,
    isWithdrawn: z.boolean().optional(),
    isDevelopment: z.boolean().optional(),
  }),
);
/** The list of keys that ships with the program. */
export type TrustedKeys = z.infer<typeof trustedKeysSchema>;

/** Reads a list of trusted keys; `key-invalid` names `file`. */
export function readTrustedKeys(bytes: Uint8Array, file: string): Result<TrustedKeys> {
  const parsed = trustedKeysSchema.safeParse(readJson(bytes));
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  return fail({ code: 'key-invalid', file, reason: `${issue?.path.join('.')}: ${issue?.message}` });
}

/** A ring made of the shipped list, the keys that a person accepted, and the stored statements. */
export function keyRingOf(
  shipped: TrustedKeys,
  known: readonly TrustedKey[] = [],
  statements: readonly KeyStatement[] = [],
): KeyRing {
  return {
    ...(statements.length === 0 ? {} : { statements }),
    trusted: shipped.filter((key) => key.isWithdrawn !== true),
    known,
    withdrawn: shipped.filter((key) => key.isWithdrawn === true).map((key) => key.keyId),
  };
}

/**
 * Every valid key: those of the ring and their successors, under the name bound to the first key. A key of the ring keeps its own
 * name and kind.
 */
export function countingKeys(
  ring: KeyRing,
  statements: readonly KeyStatement[] = ring.statements ?? [],
): readonly CountingKey[] {
  const keys = new Map<string, CountingKey>();
  const roots = [
    ...ring.trusted.map(({ isDevelopment, ...key }) => ({
      ...key,
      kind: isDevelopment === true ? ('development' as const) : ('trusted' as const),
    })),
    ...ring.known.map((key) => ({ ...key, kind: 'known' as const })),
  ];
  for (const root of roots) if (!keys.has(root.publicKey)) keys.set(root.publicKey, root);
  for (const root of roots) {
    let before = root.keyId;
    for (const publicKey of heirsOf(root.publicKey, statements, isWithdrawnFrom(ring))) {
      const keyId = keyIdIn(publicKey);
      if (!keys.has(publicKey)) keys.set(publicKey, { ...root, keyId, publicKey, confirmedBy: before });
      before = keyId;
    }
  }
  return [...keys.values()];
}

/** Whether the shipped list withdrew a public key. */
export function isWithdrawnFrom(ring: KeyRing): (publicKey: string) => boolean {
  return (publicKey) => ring.withdrawn.includes(keyIdIn(publicKey));
}
