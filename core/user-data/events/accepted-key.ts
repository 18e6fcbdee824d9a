// Publishers' keys that the person compared and accepted.
import { compareTexts } from '../../base/compare-texts.ts';
import { z } from '../../base/zod.ts';
import { eventModule } from './event-module.ts';

/** The id of a key, as minisign shows it. */
export const keyIdSchema = z.string().regex(/^[0-9A-F]{16}$/);

const keyAccepted = z.strictObject({
  kind: z.literal('key-accepted'),
  version: z.literal(1),
  keyId: keyIdSchema,
  /** In minisign's base64 form. */
  publicKey: z.string().regex(/^[A-Za-z0-9+/]{56}$/),
  publisher: z.string().min(1).max(300),
});

const keyWithdrawn = z.strictObject({
  kind: z.literal('key-withdrawn'),
  version: z.literal(1),
  keyId: keyIdSchema,
});

/** A publisher's key the person compared and accepted. */
type AcceptedKey = {
  readonly keyId: string;
  readonly publicKey: string;
  readonly publisher: string;
  readonly sequence: number;
};

/** Accepted keys in the user data. */
type AcceptedKeyData = {
  /** By key id. */
  readonly keys: readonly AcceptedKey[];
};

const empty: AcceptedKeyData = { keys: [] };

/** Events of accepted keys. */
export const acceptedKeyEvents = eventModule({
  schemas: [keyAccepted, keyWithdrawn],
  empty,

  apply({ keys }, sequence, event) {
    const present = keys.find((key) => key.keyId === event.keyId);
    const others = keys.filter((key) => key !== present);
    if (event.kind === 'key-withdrawn') return present && { keys: others };
    const { keyId, publicKey, publisher } = event;
    if (present?.publicKey === publicKey && present.publisher === publisher) return undefined;
    const accepted = { keyId, publicKey, publisher, sequence };
    return { keys: [...others, accepted].sort((one, other) => compareTexts(one.keyId, other.keyId)) };
  },

  compact: ({ keys }) =>
    keys.map(({ keyId, publicKey, publisher, sequence }) => ({
      sequence,
      event: { kind: 'key-accepted', version: 1, keyId, publicKey, publisher },
    })),
});
