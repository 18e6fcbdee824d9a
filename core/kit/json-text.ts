// Safe parsing of a kit's JSON: UTF-8, no byte-order mark, limited depth.

import { readingLimits } from '../base/reading-limits.ts';
import { isJsonDeeper } from './json-depth.ts';

/** Parses JSON; undefined if it is invalid, or nested deeper than the reading limits allow. */
export function readJson(bytes: Uint8Array): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return isJsonDeeper(text, readingLimits.jsonDepth) ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
