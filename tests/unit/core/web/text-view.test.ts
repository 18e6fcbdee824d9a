// Texts of a kit on the page for browsers.
import { expect, it } from 'vitest';
import { parseMarkdown } from '../../../../core/markdown/parse-markdown.ts';
import { htmlOf } from '../../../../core/web/node.ts';
import { textView } from '../../../../core/web/text-view.ts';

it('puts a comma between numbers of sources that follow each other, and nowhere else', () => {
  const setting = { id: 'a', boxes: {} as never, addressOf: () => undefined, figureOf: () => undefined };
  const html = textView(parseMarkdown('One.[^1][^2] Two.[^3][^4]'), setting).map(htmlOf).join('');
  expect(html).toBe('<p>One.<sup>1</sup><sup>, 2</sup> Two.<sup>3</sup><sup>, 4</sup></p>');
});
