// Build archives byte by byte for tests, with control of every field.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { temporaryFolder } from '../../../../../support/temporary-folder.ts';

/** What one entry says of itself; `local` and `central` overrule it in one of the two places. */
type EntryFields = {
  readonly name: string | Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly compressed: number;
  readonly size: number;
  readonly extra: Uint8Array;
  readonly attributes: number;
  readonly madeBy: number;
  /** Where the header is. */
  readonly at: number;
};

/** An entry as a test wants it. */
export type TestEntry = {
  readonly name: string | Uint8Array;
  readonly content?: Uint8Array | string;
  readonly deflate?: boolean;
  /** Takes the place of the data as it would be. */
  readonly data?: Uint8Array;
  readonly fields?: Partial<EntryFields>;
  readonly local?: Partial<EntryFields>;
  readonly central?: Partial<EntryFields>;
  /** What follows the data. */
  readonly descriptor?: Uint8Array;
  /** Bytes before the header. */
  readonly before?: Uint8Array;
  /** Only in the directory: the data is another entry's. */
  readonly isOnlyListed?: boolean;
};

/** What the end says, and what is added around it. */
export type TestEnd = {
  readonly count?: number;
  readonly directoryBytes?: number;
  readonly directoryAt?: number;
  readonly part?: number;
  readonly comment?: string;
  readonly after?: Uint8Array;
  readonly beforeDirectory?: Uint8Array;
};

/** The bytes of an archive. */
export function archiveBytes(entries: readonly TestEntry[], end: TestEnd = {}): Buffer {
  const body: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  const add = (bytes: Uint8Array): void => {
    body.push(bytes);
    at += bytes.length;
  };
  for (const entry of entries) {
    add(entry.before ?? new Uint8Array());
    const { fields, data } = fieldsOf(entry, at);
    if (!entry.isOnlyListed) {
      add(localHeader({ ...fields, ...entry.local }));
      add(data);
      add(entry.descriptor ?? new Uint8Array());
    }
    directory.push(centralHeader({ ...fields, ...entry.central }));
  }
  add(end.beforeDirectory ?? new Uint8Array());
  const list = Buffer.concat(directory);
  const tail = endRecord(entries.length, list.length, at, end);
  return Buffer.concat([...body, list, tail, end.after ?? new Uint8Array()]);
}

/** Writes an archive; its path. */
export function archiveFile(entries: readonly TestEntry[], end: TestEnd = {}): string {
  return written(archiveBytes(entries, end));
}

/** Writes bytes as a kit in one file; its path. */
export function written(bytes: Uint8Array): string {
  const path = join(temporaryFolder(), 'kit.impactkit');
  writeFileSync(path, bytes);
  return path;
}

/** An extra field. */
export function extraField(id: number, data: Uint8Array): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(id, 0);
  head.writeUInt16LE(data.length, 2);
  return Buffer.concat([head, data]);
}

/** Numbers of 4 or 8 bytes one after the other. */
export function numbers(bytes: 4 | 8, ...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(bytes * values.length);
  for (const [index, value] of values.entries()) {
    if (bytes === 4) buffer.writeUInt32LE(value, 4 * index);
    else buffer.writeBigUInt64LE(BigInt(value), 8 * index);
  }
  return buffer;
}

function fieldsOf(entry: TestEntry, at: number): { readonly fields: EntryFields; readonly data: Uint8Array } {
  const content = Buffer.from(entry.content ?? '');
  const data = entry.data ?? (entry.deflate ? deflateRawSync(content) : content);
  const plain = {
    name: entry.name,
    flags: 0x800,
    method: entry.deflate ? 8 : 0,
    crc: crc32(content),
    compressed: data.length,
    size: content.length,
    extra: new Uint8Array(),
    attributes: (0o100644 << 16) >>> 0,
    madeBy: (3 << 8) | 30,
    at,
  };
  return { fields: { ...plain, ...entry.fields }, data };
}

function localHeader({ name, extra, ...fields }: EntryFields): Buffer {
  const nameBytes = Buffer.from(name);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(fields.flags, 6);
  head.writeUInt16LE(fields.method, 8);
  head.writeUInt32LE(fields.crc, 14);
  head.writeUInt32LE(fields.compressed, 18);
  head.writeUInt32LE(fields.size, 22);
  head.writeUInt16LE(nameBytes.length, 26);
  head.writeUInt16LE(extra.length, 28);
  return Buffer.concat([head, nameBytes, extra]);
}

function centralHeader({ name, extra, ...fields }: EntryFields): Buffer {
  const nameBytes = Buffer.from(name);
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(fields.madeBy, 4);
  head.writeUInt16LE(20, 6);
  head.writeUInt16LE(fields.flags, 8);
  head.writeUInt16LE(fields.method, 10);
  head.writeUInt32LE(fields.crc, 16);
  head.writeUInt32LE(fields.compressed, 20);
  head.writeUInt32LE(fields.size, 24);
  head.writeUInt16LE(nameBytes.length, 28);
  head.writeUInt16LE(extra.length, 30);
  head.writeUInt32LE(fields.attributes, 38);
  head.writeUInt32LE(fields.at, 42);
  return Buffer.concat([head, nameBytes, extra]);
}

function endRecord(count: number, sizeBytes: number, at: number, end: TestEnd): Buffer {
  const comment = Buffer.from(end.comment ?? '');
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(end.part ?? 0, 4);
  record.writeUInt16LE(end.count ?? count, 8);
  record.writeUInt16LE(end.count ?? count, 10);
  record.writeUInt32LE(end.directoryBytes ?? sizeBytes, 12);
  record.writeUInt32LE(end.directoryAt ?? at, 16);
  record.writeUInt16LE(comment.length, 20);
  return Buffer.concat([record, comment]);
}
