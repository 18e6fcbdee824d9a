// Splitting of a PDF in the plain form that Chromium writes into its objects, and joining them again.

/** A PDF split into objects. `objects` holds the bytes of each by number, from `N 0 obj` to the line break after `endobj`. */
export type PdfObjects = {
  readonly header: Uint8Array;
  readonly objects: Map<number, Uint8Array>;
  /** Object numbers of the catalogue and of the information dictionary. */
  readonly root: number;
  readonly info: number;
};

/** Bytes of an entry of the cross-reference table. */
const entryBytes = 20;

const encoder = new TextEncoder();
const decoder = new TextDecoder('latin1');

/** Splits a PDF. Undefined for any other form: several revisions, a cross-reference stream, encryption. */
export function splitPdf(bytes: Uint8Array): PdfObjects | undefined {
  const tail = decoder.decode(bytes.subarray(Math.max(0, bytes.length - 2048)));
  const found = /trailer\s*<<([\s\S]*?)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail);
  const [, trailer = '', start = ''] = found ?? [];
  const root = /\/Root (\d+) 0 R/.exec(trailer)?.[1];
  const info = /\/Info (\d+) 0 R/.exec(trailer)?.[1];
  if (!found || root === undefined || info === undefined || /\/(?:Prev|Encrypt)\b/.test(trailer))
    return undefined;
  const table = decoder.decode(bytes.subarray(Number(start)));
  const head = /^xref\s+0 (\d+)\s+/.exec(table);
  if (!head) return undefined;
  const places: { number: number; offset: number }[] = [];
  // A table states how long it is, and ends where its bytes do.
  const count = Math.min(Number(head[1]), Math.floor((table.length - head[0].length) / entryBytes));
  for (let number = 1; number < count; number += 1) {
    const entry = table.slice(
      head[0].length + number * entryBytes,
      head[0].length + (number + 1) * entryBytes,
    );
    const offset = /^(\d{10}) 00000 n/.exec(entry)?.[1];
    if (offset !== undefined) places.push({ number, offset: Number(offset) });
  }
  places.sort((one, other) => one.offset - other.offset);
  const objects = new Map<number, Uint8Array>();
  for (const [index, { number, offset }] of places.entries()) {
    const end = places[index + 1]?.offset ?? Number(start);
    const object = bytes.subarray(offset, end);
    const isWhole = decoder.decode(object.subarray(0, 24)).startsWith(`${number} 0 obj`);
    if (!isWhole) return undefined;
    objects.set(number, object);
  }
  const header = bytes.subarray(0, places[0]?.offset ?? 0);
  return { header, objects, root: Number(root), info: Number(info) };
}

/** Joins the objects into a PDF. `id` is 32 hex digits that identify the file. */
export function joinPdf({ header, objects, root, info }: PdfObjects, id: string): Uint8Array {
  const pieces: Uint8Array[] = [header];
  const offsets = new Map<number, number>();
  let length = header.length;
  const add = (piece: Uint8Array): void => {
    pieces.push(piece);
    length += piece.length;
  };
  for (const [number, object] of objects) {
    offsets.set(number, length);
    add(object);
  }
  const size = Math.max(0, ...objects.keys()) + 1;
  const start = length;
  const rows = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const trailer = `<</Size ${size}\n/Root ${root} 0 R\n/Info ${info} 0 R\n/ID [<${id}> <${id}>]>>`;
  add(encoder.encode(`xref\n0 ${size}\n${rows.join('')}trailer\n${trailer}\nstartxref\n${start}\n%%EOF\n`));
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
