// Decides what the code on a printed register carries: which kit it is, exactly, and whose key signed it.
import type { RegisterLine } from './register.ts';

/** Short text for a QR code; undefined when the line does not say which kit it is. */
export function kitMark({
  kit,
  treeHash,
  signer,
}: Pick<RegisterLine, 'kit' | 'treeHash' | 'signer'>): string | undefined {
  if (!kit || treeHash === undefined) return undefined;
  const lines = [`IMPACT Kit ${kit.id} ${kit.version}`, `tree ${treeHash}`];
  return [...lines, ...(signer ? [`key ${signer.fingerprint}`] : [])].join('\n');
}
