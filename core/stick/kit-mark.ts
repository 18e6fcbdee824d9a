// Content of the QR code on a printed register: the exact kit and the key that signed it.
import type { RegisterLine } from './register.ts';

/** Short text for a QR code; undefined if the line does not identify a kit. */
export function kitMark({
  kit,
  treeHash,
  signer,
}: Pick<RegisterLine, 'kit' | 'treeHash' | 'signer'>): string | undefined {
  if (!kit || treeHash === undefined) return undefined;
  const lines = [`IMPACT Kit ${kit.id} ${kit.version}`, `tree ${treeHash}`];
  return [...lines, ...(signer ? [`key ${signer.fingerprint}`] : [])].join('\n');
}
