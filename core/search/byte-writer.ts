// Growing byte buffer for numbers and bytes.

/** A growing buffer. Numbers are little-endian. A varint has 7 bits in each byte, lowest first, at most 2^32 - 1. */
export class ByteWriter {
  #bytes: Uint8Array<ArrayBuffer>;
  #length = 0;

  constructor(firstCapacity = 1024) {
    this.#bytes = new Uint8Array(firstCapacity);
  }

  /** Number of bytes written. */
  get length(): number {
    return this.#length;
  }

  /** Writes one byte. */
  byte(value: number): void {
    if (this.#length === this.#bytes.length) this.#grow(1);
    this.#bytes[this.#length++] = value;
  }

  /** Writes 32 bits. */
  u32(value: number): void {
    this.byte(value & 0xff);
    this.byte((value >>> 8) & 0xff);
    this.byte((value >>> 16) & 0xff);
    this.byte(value >>> 24);
  }

  /** Writes a varint. */
  varint(value: number): void {
    let rest = value >>> 0;
    while (rest >= 0x80) {
      this.byte((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    this.byte(rest);
  }

  /** Writes bytes unchanged. */
  bytes(added: Uint8Array): void {
    if (this.#length + added.length > this.#bytes.length) this.#grow(added.length);
    this.#bytes.set(added, this.#length);
    this.#length += added.length;
  }

  /** Pads to a multiple of four. */
  align(): void {
    while (this.#length % 4 !== 0) this.byte(0);
  }

  /** Clears the buffer but keeps its capacity. */
  clear(): void {
    this.#length = 0;
  }

  /** The bytes written; valid until the next write. */
  view(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#length);
  }

  #grow(needed: number): void {
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + needed));
    larger.set(this.view());
    this.#bytes = larger;
  }
}
