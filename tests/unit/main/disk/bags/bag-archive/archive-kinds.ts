// The kind of each byte of an archive: part of a header field, a name or data. Found by walking the archive as its format says.

const endBytes = 22;
const listedBytes = 46;
const localBytes = 30;

/** The kind of each byte of an archive without a comment; the same field of two entries is of one kind. */
export function byteKinds(bytes: Buffer): readonly string[] {
  const kinds = Array.from({ length: bytes.length }, () => 'between');
  const mark = (kind: string, from: number, length: number, isField = false): void => {
    for (let at = from; at < from + length; at += 1) kinds[at] = isField ? `${kind} ${at - from}` : kind;
  };
  const end = bytes.length - endBytes;
  mark('end', end, endBytes, true);
  for (let at = bytes.readUInt32LE(end + 16); at < end; ) {
    const rest = bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    mark('listed', at, listedBytes, true);
    mark('listed name', at + listedBytes, rest);
    const local = bytes.readUInt32LE(at + 42);
    const names = bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    mark('local', local, localBytes, true);
    mark('local name', local + localBytes, names);
    const method = bytes.readUInt16LE(at + 10);
    mark(`data ${local}, method ${method}`, local + localBytes + names, bytes.readUInt32LE(at + 20));
    at += listedBytes + rest;
  }
  return kinds;
}
