// What may run on the page of a kit: a program's own script, under a rule that stands first and alone.
import { describe, expect, it } from 'vitest';
import { startPage } from '../../../../core/compose/start-here.ts';
import { isPageSafe, pagePolicy, plainPolicy } from '../../../../core/kit/page-code.ts';
import { contents } from '../library/kit-changes/support.ts';

const own = 'b3duIHNjcmlwdCBvZiB0aGlzIHByb2dyYW0AAAAAAAA=';
const known = [pagePolicy(own)];

function page(policy: string, rest = ''): string {
  return `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="${policy}">\n</head><body>${rest}<script>1</script></body></html>`;
}

describe('A page of a kit', () => {
  it('may have the script of a known program', () => {
    expect(isPageSafe(page(pagePolicy(own)), known)).toBe(true);
  });

  it.each([
    ['another script', page(pagePolicy('x3duIHNjcmlwdCBvZiB0aGlzIHByb2dyYW0AAAAAAAA='))],
    ['a wider rule', page(`${pagePolicy(own)}; script-src 'unsafe-inline'`)],
    ['no rule', '<!doctype html><script>1</script>'],
    ['a rule that comes late', page(pagePolicy(own)).replace('<head>', '<head><script>1</script>')],
    [
      'a second rule',
      page(pagePolicy(own), '<META HTTP-EQUIV="refresh" content="0;url=https://example.org">'),
    ],
    ['a frame', '<p>Read on</p><iframe src="https://example.org"></iframe>'],
    ['a handler', '<p onclick="go()">Read on</p>'],
    ['an address that runs', '<a href="javascript:go()">Read on</a>'],
    ['a refresh', '<meta http-equiv="refresh" content="0">'],
  ])('is refused with %s', (_what, text) => {
    expect(isPageSafe(text, known)).toBe(false);
  });

  it('needs no rule where nothing can run', () => {
    expect(isPageSafe('<!doctype html>\n<p>Καλώς ήρθατε: online, 112</p>', known)).toBe(true);
  });

  it('is known as earlier programs wrote it', () => {
    for (const hash of [
      'WGz4/1/Z02OHxNay8ReeMD1Xt+Nb86D2CG4Pyjo7G5I=',
      'u6iZO6WcELE6wKl77H9mcJKkg7nRebAKhAHsA+EbL8Q=',
    ])
      expect(isPageSafe(page(plainPolicy(hash)))).toBe(true);
  });

  it('without an edition for browsers has the rule of its own script', () => {
    const { catalogue } = contents({}, { countries: ['GR'] });
    expect(isPageSafe(startPage(catalogue, []))).toBe(true);
  });
});
