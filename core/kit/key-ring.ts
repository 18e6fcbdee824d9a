// Decides which publishers' keys a program knows, and how the list that ships with it is written.
import type { KeyId } from '../ids.ts';
import type { TrustedKey } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import { z } from '../zod.ts';
import { readJson } from './json-text.ts';

/** The keys a program goes by: `trusted` ship with it, `known` were accepted by the person, `withdrawn` are no longer valid. */
export type KeyRing = {
  readonly trusted: readonly TrustedKey[];
  readonly known: readonly TrustedKey[];
  readonly withdrawn: readonly KeyId[];
};

/** Knows nobody. */
export const emptyKeyRing: KeyRing = { trusted: [], known: [], withdrawn: [] };

const keyId = z.string().regex(/^[0-9A-F]{16}$/, 'sixteen digits 0-9, A-F') as unknown as z.ZodType<KeyId>;

/** resources/trusted-keys.json. A withdrawn key stays in the list, so that what it signed is refused by name. */
export const trustedKeysSchema = z.array(
  z.strictObject({
    keyId,
    publicKey: z.string().regex(/^[A-Za-z0-9+/]{56}$/, 'a public key as minisign writes it'),
    publisher: z.string().min(1).max(300),
    isWithdrawn: z.boolean().optional(),
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

/** A ring of the shipped list and the keys a person accepted. */
export function keyRingOf(shipped: TrustedKeys, known: readonly TrustedKey[] = []): KeyRing {
  return {
    trusted: shipped.filter((key) => key.isWithdrawn !== true),
    known,
    withdrawn: shipped.filter((key) => key.isWithdrawn === true).map((key) => key.keyId),
  };
}
