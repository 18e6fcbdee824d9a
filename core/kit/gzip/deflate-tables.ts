// Numbers of DEFLATE (RFC 1951, 3.2.5 to 3.2.7) that packing and unpacking share.

/** The symbol that ends a block. */
export const endOfBlock = 256;
/** Symbols of lengths begin here. */
export const firstLength = 257;
/** How far back a match may lie. */
export const windowBytes = 32 * 1024;
/** The shortest and the longest match. */
export const shortestMatch = 3;
export const longestMatch = 258;
/** The longest code of literals, lengths and distances, and of the code lengths themselves. */
export const longestCode = 15;
export const longestLengthCode = 7;

/** Extra bits after each symbol of a length, from `firstLength` on. */
export const lengthBits = [
  0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
] as const;
/** Extra bits after each symbol of a distance. */
export const distanceBits = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
] as const;
/** The order in which code lengths of code lengths are written. */
export const lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15] as const;

/** The smallest length of each symbol. The last one means 258 alone. */
export const lengthBases: readonly number[] = [
  ...basesOf(lengthBits, shortestMatch).slice(0, -1),
  longestMatch,
];
/** The smallest distance of each symbol. */
export const distanceBases: readonly number[] = basesOf(distanceBits, 1);

function basesOf(bits: readonly number[], first: number): number[] {
  let base = first;
  return bits.map((extra) => {
    const here = base;
    base += 1 << extra;
    return here;
  });
}

/** The codes of a canonical Huffman code with their bits reversed, as DEFLATE writes them; by symbol. */
export function codesOf(lengths: ArrayLike<number>): Uint16Array {
  const next = new Uint16Array(longestCode + 2);
  for (let symbol = 0; symbol < lengths.length; symbol += 1) {
    const length = lengths[symbol] ?? 0;
    if (length > 0) next[length + 1] = (next[length + 1] ?? 0) + 1;
  }
  let code = 0;
  for (let length = 1; length <= longestCode; length += 1) {
    code = (code + (next[length] ?? 0)) << 1;
    next[length] = code;
  }
  return Uint16Array.from({ length: lengths.length }, (_, symbol) => {
    const length = lengths[symbol] ?? 0;
    if (length === 0) return 0;
    const own = next[length] ?? 0;
    next[length] = own + 1;
    return reversed(own, length);
  });
}

function reversed(code: number, length: number): number {
  let result = 0;
  for (let bit = 0; bit < length; bit += 1) result |= ((code >>> bit) & 1) << (length - 1 - bit);
  return result;
}
