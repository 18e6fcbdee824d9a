// Decides how JSON of a kit becomes data: UTF-8, no byte-order mark, no surprise on hostile input.

import { readingLimits } from '../base/reading-limits.ts';
import { isJsonDeeper } from './json-depth.ts';

/** Reads JSON; undefined when it is none, or nested deeper than the reading limits allow. */
export function readJson(bytes: Uint8Array): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return isJsonDeeper(text, readingLimits.jsonDepth) ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
