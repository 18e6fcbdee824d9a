// Padding of what is encrypted, so that its size says little about the words.

/** Bytes of the length in front of a payload, which is padded behind. */
const lengthBytes = 4;
/** Padded payloads have one of these sizes, or a multiple of the largest. */
const paddedSizes = [256, 1024, 4096, 16_384, 65_536] as const;
const largestStep = 65_536;

/** A payload with its length in front and zeros behind. */
export function padded(payload: Uint8Array): Buffer {
  const bytes = Buffer.alloc(paddedLength(payload.length));
  bytes.writeUInt32LE(payload.length, 0);
  bytes.set(payload, lengthBytes);
  return bytes;
}

/** The payload again; undefined when the length in front cannot be right. */
export function unpadded(bytes: Buffer): Buffer | undefined {
  if (bytes.length < lengthBytes) return undefined;
  const length = bytes.readUInt32LE(0);
  return length > bytes.length - lengthBytes ? undefined : bytes.subarray(lengthBytes, lengthBytes + length);
}

/** Bytes of a payload once it is padded. */
export function paddedLength(length: number): number {
  const needed = length + lengthBytes;
  return paddedSizes.find((size) => size >= needed) ?? Math.ceil(needed / largestStep) * largestStep;
}
