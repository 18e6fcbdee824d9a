// Code lengths of a Huffman code that are never longer than a limit.

/** The length of each symbol's code; 0 for symbols that do not occur. A single symbol has a code of one bit. */
export function codeLengths(counts: Uint32Array, longest: number): Uint8Array {
  const lengths = new Uint8Array(counts.length);
  const symbols = [...counts.keys()]
    .filter((symbol) => counts[symbol] !== 0)
    .sort((one, other) => (counts[one] ?? 0) - (counts[other] ?? 0) || one - other);
  if (symbols.length <= 1) {
    for (const symbol of symbols) lengths[symbol] = 1;
    return lengths;
  }
  const perLength = limited(depths(symbols.map((symbol) => counts[symbol] ?? 0)), longest);
  // The rarest symbols get the longest codes.
  let at = 0;
  for (let length = longest; length > 0; length -= 1)
    for (let left = perLength[length] ?? 0; left > 0; left -= 1, at += 1) lengths[symbols[at] ?? 0] = length;
  return lengths;
}

/** How many leaves of the Huffman tree lie at each depth; `weights` ascend. */
function depths(weights: readonly number[]): number[] {
  const count = weights.length;
  const inner: number[] = [];
  const parents = new Int32Array(2 * count - 1);
  let leaf = 0;
  let node = 0;
  const lightest = (): number => {
    const weight = weights[leaf];
    const other = node < inner.length ? inner[node] : undefined;
    if (weight !== undefined && (other === undefined || weight <= other)) {
      leaf += 1;
      return leaf - 1;
    }
    node += 1;
    return count + node - 1;
  };
  const weightOf = (index: number): number => (index < count ? weights[index] : inner[index - count]) ?? 0;
  while (inner.length < count - 1) {
    const one = lightest();
    const other = lightest();
    parents[one] = count + inner.length;
    parents[other] = count + inner.length;
    inner.push(weightOf(one) + weightOf(other));
  }
  const depth = new Int32Array(2 * count - 1);
  const found: number[] = [];
  for (let index = 2 * count - 3; index >= 0; index -= 1) {
    const own = (depth[parents[index] ?? 0] ?? 0) + 1;
    depth[index] = own;
    if (index < count) found[own] = (found[own] ?? 0) + 1;
  }
  return Array.from(found, (leaves = 0) => leaves);
}

/** Moves leaves below the limit up to it, and makes room for them where it costs least. */
function limited(found: readonly number[], longest: number): number[] {
  const perLength = Array.from({ length: longest + 1 }, (_, length) => found[length] ?? 0);
  for (const leaves of found.slice(longest + 1)) perLength[longest] = (perLength[longest] ?? 0) + leaves;
  let used = perLength.reduce(
    (sum, leaves, length) => (length === 0 ? sum : sum + leaves * 2 ** (longest - length)),
    0,
  );
  while (used > 2 ** longest) {
    let length = longest - 1;
    while ((perLength[length] ?? 0) === 0) length -= 1;
    perLength[length] = (perLength[length] ?? 0) - 1;
    perLength[length + 1] = (perLength[length + 1] ?? 0) + 2;
    perLength[longest] = (perLength[longest] ?? 0) - 1;
    used -= 1;
  }
  return perLength;
}
