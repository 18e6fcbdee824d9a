// The page at the root of a stick: the edition for browsers of the kit on it, with the way to the programs beside it.
import type { Language } from '../../../core/base/language.ts';
import { readingLimits } from '../../../core/base/reading-limits.ts';
import type { OnStick } from '../../../core/compose/start-here.ts';
import { startPage } from '../../../core/compose/start-here.ts';
import { gunzip } from '../../../core/kit/gzip.ts';
import { readPage } from '../../../core/web/read-page.ts';
import type { WebBlock, WebFacts, WebTexts } from '../../../core/web/web-kit.ts';
import { noTexts, webPage } from '../../../core/web/web-page.ts';
import type { StartContent } from './start-part.ts';

/** Writes the page. A kit whose own page has no blocks gets one that is read without a search. */
export function stickPage({ catalogue, contacts, page }: StartContent, onStick: OnStick): string {
  const parts = page === undefined ? undefined : readPage(page);
  const facts = parts && contentOf<WebFacts>(parts.blocks, 'facts');
  if (!parts || !facts) return startPage(catalogue, contacts, { onStick });
  const texts = noTexts();
  for (const language of Object.keys(texts) as Language[])
    texts[language] = contentOf<WebTexts>(parts.blocks, `texts-${language}`) ?? texts[language];
  return webPage({ catalogue, contacts }, { facts, texts, blocks: parts.blocks }, parts, onStick);
}

function contentOf<Value>(blocks: readonly WebBlock[], name: WebBlock['name']): Value | undefined {
  const block = blocks.find((one) => one.name === name);
  const bytes = block && gunzip(Buffer.from(block.base64, 'base64'), readingLimits.jsonBytes);
  return bytes === undefined || typeof bytes === 'string'
    ? undefined
    : JSON.parse(new TextDecoder().decode(bytes));
}
