// Decides how pdf.js keeps a table of objects that came as a packed stream: as its bytes, each entry made when its object is asked for (decision 0020).

/** Edits as edit.mjs takes them. */
export const packedTableEdits = [
  {
    why: 'the entries of a table of objects are kept',
    from: `\
  #entries = [];
  #newPersistentRefNum = null;
`,
    to: `\
  #entries = [];
  // The first table when it is one range of entries in a stream; its entries are in #entries once they were asked for.
  #packed = null;
  #newPersistentRefNum = null;
`,
  },
  {
    why: 'an entry is looked up',
    from: `\
  getEntry(i) {
    const entry = this.#entries[i];
`,
    to: `\
  // Answers whether the table was packed. One that says more than it holds, or what no table may say, is read entry by entry.
  #pack(stream, { entryRanges, byteWidths, entryNum }) {
    if (this.#entries.length > 0 || entryNum > 0 || entryRanges.length !== 2) return false;
    const [first, count] = entryRanges;
    const [typeWidth, offsetWidth, genWidth] = byteWidths;
    const width = typeWidth + offsetWidth + genWidth;
    if (![first, count, width].every(Number.isInteger) || first < 0 || count < 1 || count * width > 0x1000000) return false;
    if (typeWidth !== 1 || !(offsetWidth >= 1 && offsetWidth <= 6) || !(genWidth >= 0 && genWidth <= 3)) return false;
    const start = stream.pos;
    const bytes = stream.getBytes(count * width).slice();
    let isWhole = bytes.length === count * width;
    for (let at = 0; isWhole && at < bytes.length; at += width) isWhole = bytes[at] <= 2;
    if (!isWhole) {
      stream.pos = start;
      return false;
    }
    this.#packed = { first, count, bytes, width, genAt: 1 + offsetWidth };
    // New objects get the numbers after it.
    this.#entries.length = first + count;
    return true;
  }
  #unpack() {
    if (!this.#packed) return;
    const { first, count } = this.#packed;
    for (let num = first; num < first + count; num += 1) this.#entryOf(num);
    this.#packed = null;
  }
  #entryOf(num) {
    const entry = this.#entries[num];
    const packed = this.#packed;
    if (entry || !packed || !(num >= packed.first && num < packed.first + packed.count)) return entry;
    const { bytes, width, genAt } = packed;
    const start = (num - packed.first) * width;
    let offset = 0, gen = 0;
    for (let at = start + 1; at < start + genAt; at += 1) offset = offset * 256 + bytes[at];
    for (let at = start + genAt; at < start + width; at += 1) gen = gen * 256 + bytes[at];
    return this.#entries[num] = { offset, gen, free: bytes[start] === 0, uncompressed: bytes[start] === 1 };
  }
  getEntry(i) {
    const entry = this.#entryOf(i);
`,
  },
  {
    why: 'an object of a stream of objects is kept',
    from: `\
        entry = this.#entries[num];
      if (entry && entry.offset === tableOffset`,
    to: `\
        entry = this.#entryOf(num);
      if (entry && entry.offset === tableOffset`,
  },
  {
    why: 'a stream with a table of objects is read',
    from: `\
    const entryRanges = streamState.entryRanges;
    while (entryRanges.length > 0) {
`,
    to: `\
    const entryRanges = streamState.entryRanges;
    if (this.#pack(stream, streamState)) return;
    this.#unpack();
    while (entryRanges.length > 0) {
`,
  },
  {
    why: 'a table of objects in plain words is read',
    from: `\
    const stream = parser.lexer.stream;
    const tableState = this._tableState;
`,
    to: `\
    this.#unpack();
    const stream = parser.lexer.stream;
    const tableState = this._tableState;
`,
  },
  {
    why: 'all objects are looked for',
    from: `\
    this.#entries.length = 0;
`,
    to: `\
    this.#packed = null;
    this.#entries.length = 0;
`,
  },
  {
    why: 'a document without a trailer is looked through',
    from: `\
      for (const num in this.#entries) {
`,
    to: `\
      this.#unpack();
      for (const num in this.#entries) {
`,
  },
];
