// Takes the edition for browsers of a verified kit apart, for the page at the root of a stick.

import type { WebBlock, WebBlockName } from './web-kit.ts';
import type { WebScript } from './web-page.ts';

const blockShape =
  /<script type="text\/plain" id="[^"]+" data-block="([^"]+)" data-sha256="([0-9a-f]{64})">([A-Za-z0-9+/=]*)<\/script>/g;
const hashShape = /script-src 'sha256-([^']+)'/;

/** The blocks and the script of a page; undefined for a page without blocks, as earlier programs wrote it. */
export function readPage(page: string): (WebScript & { readonly blocks: readonly WebBlock[] }) | undefined {
  const blocks = [...page.matchAll(blockShape)].map(
    ([, name = '', sha256 = '', base64 = '']): WebBlock => ({ name: name as WebBlockName, sha256, base64 }),
  );
  const begin = page.lastIndexOf('<script>');
  const end = page.lastIndexOf('</script>');
  const scriptHash = hashShape.exec(page)?.[1];
  if (blocks.length === 0 || scriptHash === undefined || begin < 0 || end < begin) return undefined;
  return { blocks, script: page.slice(begin + '<script>'.length, end), scriptHash };
}
