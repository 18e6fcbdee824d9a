// Decides how JSON of a kit becomes data: UTF-8, no byte-order mark, no surprise on hostile input.

/** Reads JSON; undefined when it is none. */
export function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
