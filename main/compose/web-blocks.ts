// Blocks and the script of the page for browsers, as they are written into it.
import { createHash } from 'node:crypto';
import { gzip } from '../../core/kit/gzip.ts';
import type { WebBlock, WebBlockName } from '../../core/web/web-kit.ts';
import type { WebScript } from '../../core/web/web-page.ts';

/** The block of some bytes. */
export function webBlock(name: WebBlockName, bytes: Uint8Array): WebBlock {
  const packed = gzip(bytes);
  return {
    name,
    sha256: createHash('sha256').update(packed).digest('hex'),
    base64: Buffer.from(packed).toString('base64'),
  };
}

/** The block of a value, as JSON. */
export function jsonBlock(name: WebBlockName, value: unknown): WebBlock {
  return webBlock(name, new TextEncoder().encode(JSON.stringify(value)));
}

/** A script with the hash that the rule of its page names. */
export function webScriptOf(script: string): WebScript {
  return { script, scriptHash: createHash('sha256').update(script).digest('base64') };
}
