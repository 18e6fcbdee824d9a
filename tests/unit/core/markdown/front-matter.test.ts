// Front matter is detected and never shown as text.
import { describe, expect, it } from 'vitest';
import { divideFrontMatter } from '../../../../core/markdown/front-matter.ts';
import { parseMarkdown } from '../../../../core/markdown/parse-markdown.ts';

describe('front matter', () => {
  it('is divided from the body, whose lines keep their numbers', () => {
    expect(divideFrontMatter('---\nid: r1.en\ntitle: One\n---\nBody')).toEqual({
      yaml: 'id: r1.en\ntitle: One\n',
      body: '\n\n\n\nBody',
    });
    const document = parseMarkdown('---\nid: r1.en\n---\n\n## Head');
    expect(document.blocks).toMatchObject([{ kind: 'heading', line: 5 }]);
  });

  it('is found after a byte-order mark and with the line ends of Windows', () => {
    expect(divideFrontMatter('\uFEFF---\r\nid: x\r\n---\r\nBody')).toEqual({
      yaml: 'id: x\r\n',
      body: '\n\n\nBody',
    });
  });

  it('is not taken from a divider at the top of a text', () => {
    const slides = '---\n\nFirst slide\n\n---\n\nSecond';
    expect(divideFrontMatter(slides)).toEqual({ body: slides });
  });
});
