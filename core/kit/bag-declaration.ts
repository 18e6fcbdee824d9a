// Content of bagit.txt (RFC 8493, 2.1.1).
import type { Problem } from '../base/problem.ts';
import { declarationPath } from './bag-layout.ts';
import { readTagText } from './tag-text.ts';

/** bagit.txt of every kit. */
export const declarationText = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** What is wrong with a bagit.txt; undefined if it declares BagIt 1.0 in UTF-8 in exactly two lines. */
export function declarationProblem(bytes: Uint8Array): Problem | undefined {
  const { lines, fault } = readTagText(bytes);
  if (fault) return invalid('', fault);
  const [first = '', second = ''] = lines;
  const version = /^BagIt-Version: (\d+\.\d+)$/.exec(first)?.[1];
  if (version === undefined) return invalid('BagIt-Version', 'field-malformed');
  if (version !== '1.0')
    return { code: 'bag-version-unsupported', file: declarationPath, found: version.slice(0, 40) };
  const encoding = /^Tag-File-Character-Encoding: (\S+)$/.exec(second)?.[1];
  if (encoding === undefined) return invalid('Tag-File-Character-Encoding', 'field-malformed');
  if (encoding.toUpperCase() !== 'UTF-8') return invalid('Tag-File-Character-Encoding', 'encoding-not-utf8');
  if (lines.length !== 2) return invalid('', 'not-two-lines');
  return undefined;
}

function invalid(field: string, reason: string): Problem {
  return { code: 'bag-info-invalid', file: declarationPath, field, reason };
}
