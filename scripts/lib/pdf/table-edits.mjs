// Decides how pdf.js reads the table of where a document's objects stand: line by line as the standard lays them out, and in one piece (decision 0020).

/** Edits as edit.mjs takes them. */
export const tableEdits = [
  {
    why: 'a table of objects is begun',
    from: `\
    parser.buf2 = tableState.parserBuf2;
    let obj;
    while (true) {
`,
    to: `\
    parser.buf2 = tableState.parserBuf2;
    // What a line of twenty bytes has of itself and of the next: "n", its end, ten digits, a blank, five digits, a blank.
    const numberIn = (line, from, to) => {
      let number = 0;
      for (let at = from; at < to; at += 1) {
        const digit = line[at] - 0x30;
        if (!(digit >= 0 && digit <= 9)) return -1;
        number = number * 10 + digit;
      }
      return number;
    };
    const isBlank = byte => byte === 0x20 || byte === 0x0d || byte === 0x0a;
    const nextEntry = () => {
      if (!Number.isInteger(parser.buf1) || !Number.isInteger(parser.buf2) || !isBlank(parser.lexer.currentChar)) return null;
      const line = stream.peekBytes(20);
      if (line[0] !== 0x6e && line[0] !== 0x66 || !isBlank(line[1]) || !isBlank(line[2]) || line[13] !== 0x20 || line[19] !== 0x20) return null;
      const offset = numberIn(line, 3, 13), gen = numberIn(line, 14, 19);
      return offset < 0 || gen < 0 ? null : { kind: line[0], offset, gen };
    };
    let obj;
    while (true) {
`,
  },
  {
    why: 'a line of a table of objects is read',
    from: `\
        tableState.parserBuf2 = parser.buf2;
        const entry = {
          offset: parser.getObj(),
          gen: parser.getObj(),
          free: false,
          uncompressed: false
        };
        const type = parser.getObj();
        if (type instanceof Cmd) {
`,
    to: `\
        tableState.parserBuf2 = parser.buf2;
        if (i % 100000 === 0) {
          stream.ensureRange?.(stream.pos, Math.min(stream.end, stream.pos + Math.min(count - i, 100000) * 20));
        }
        const next = i + 1 < count ? nextEntry() : null;
        const entry = {
          offset: next ? parser.buf1 : parser.getObj(),
          gen: next ? parser.buf2 : parser.getObj(),
          free: next?.kind === 0x66,
          uncompressed: next?.kind === 0x6e
        };
        if (next) {
          parser.buf1 = next.offset;
          parser.buf2 = next.gen;
          parser.lexer.currentChar = 0x20;
          stream.pos += 20;
        }
        const type = next ? null : parser.getObj();
        if (type instanceof Cmd) {
`,
  },
];
