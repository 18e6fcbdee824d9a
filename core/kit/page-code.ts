// What may run on the page of a kit: the script of a program, and nothing that a publisher wrote.

/** Set when the program is built: SHA-256 of the script of its own pages, in base64. Tests run without a build. */
declare const pageScriptHash: string;

/** The rule of a page whose script only marks ages. */
export function plainPolicy(scriptHash: string): string {
  return `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${scriptHash}'; base-uri 'none'; form-action 'none'`;
}

/** Rules of pages that programs wrote before. A kit is read for years, so none is ever taken off. */
const earlierPolicies = [
  'WAHUc1RGUMPy19h10YkbzascRY7XhYqUBH2F3l0lOsk=',
  'WGz4/1/Z02OHxNay8ReeMD1Xt+Nb86D2CG4Pyjo7G5I=',
  'u6iZO6WcELE6wKl77H9mcJKkg7nRebAKhAHsA+EbL8Q=',
].map(plainPolicy);

/**
 * The rule of an edition for browsers: only the script with this hash runs. A worker may be made of its own text, and pictures come
 * from the kit beside the page.
 */
export function pagePolicy(scriptHash: string): string {
  return `default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; script-src 'sha256-${scriptHash}'; worker-src blob:; base-uri 'none'; form-action 'none'`;
}

const head =
  /^<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="([^"]*)">\n/;
const rules = /http-equiv/gi;
const code =
  /<\s*(?:script|iframe|frame|object|embed|applet|svg|math|form|base|link|portal)\b|http-equiv|\son[a-z]+\s*=|javascript:/i;

/**
 * Whether everything that can run on a page is a program's. Such a page begins with a rule that allows the script of a known program alone,
 * and has no second rule. A page without anything that could run is allowed as well.
 */
export function isPageSafe(page: string, known: readonly string[] = knownPolicies()): boolean {
  const policy = head.exec(page)?.[1];
  if (policy !== undefined && known.includes(policy)) return page.match(rules)?.length === 1;
  return !code.test(page);
}

function knownPolicies(): readonly string[] {
  const own = typeof pageScriptHash === 'undefined' ? [] : [pagePolicy(pageScriptHash)];
  return [...earlierPolicies, ...own];
}
