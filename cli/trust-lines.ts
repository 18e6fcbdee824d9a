// Lines about a kit's signature and description.

import { showHidden } from '../core/base/plain-text.ts';
import { assertNever } from '../core/base/result.ts';
import type { KitInfo } from '../core/kit/kit-info.ts';
import type { SignatureTrust } from '../core/kit/signature-trust.ts';
import { reasonLine } from './reason-lines.ts';

const retired = {
  revoked: 'revoked',
  replaced: 'replaced before this version was issued',
  disputed: 'handed on to two different keys, of which neither counts',
} as const;

/** Lines about the signature. */
export function trustLines(trust: SignatureTrust): string[] {
  switch (trust.kind) {
    case 'trusted':
    case 'known':
      return [
        `signature: ${trust.kind}, by ${showHidden(trust.publisher)}, key ${trust.keyId}`,
        ...(trust.confirmedBy === undefined
          ? []
          : [`a new key of this publisher, confirmed by the old one, ${trust.confirmedBy}`]),
        `fingerprint: ${trust.fingerprint}`,
        `trusted comment: ${showHidden(trust.trustedComment)}`,
      ];
    case 'development':
      return [
        `signature: by the key ${trust.keyId} of a development build, which stands for no publisher`,
        `fingerprint: ${trust.fingerprint}`,
        `trusted comment: ${showHidden(trust.trustedComment)}`,
      ];
    case 'unknown-key':
      return trust.enclosed
        ? [
            `signature: unknown key ${trust.keyId}; it is right under the key that the kit brings along`,
            `fingerprint: ${trust.enclosed.fingerprint}`,
            `trusted comment: ${showHidden(trust.enclosed.trustedComment)}`,
          ]
        : [`signature: unknown key ${trust.keyId}`];
    case 'bad':
      return [`signature: bad, ${showHidden(reasonLine(trust.reason))}`];
    case 'retired':
      return [`signature: right, but the key ${trust.keyId} was ${retired[trust.why]}`];
    case 'absent':
      return ['signature: absent'];
    default:
      return assertNever(trust);
  }
}

/** Lines about the kit's own description. */
export function kitLines(kit: KitInfo): string[] {
  const after = kit.previousVersion === undefined ? '' : `, follows ${kit.previousVersion}`;
  return [
    `kit: ${kit.kitId} ${kit.version}${after}`,
    `issued: ${kit.issued} by ${showHidden(kit.organization)}`,
    `format: ${kit.format}`,
  ];
}
