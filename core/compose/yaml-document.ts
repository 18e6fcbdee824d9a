// YAML 1.2 as a document of nodes, from any author: in time that grows with the text, whatever is in it.
import { type Document, isScalar, type LineCounter, parseDocument, visit, YAMLParseError } from 'yaml';

/** More errors of one file help nobody. */
export const mostErrors = 100;

/**
 * Parses YAML. Undefined if its parts are nested so deep that the parser runs out of stack. A repeated key is an error, with others
 * in the order of the text.
 */
export function parseYaml(text: string, lineCounter?: LineCounter): Document.Parsed | undefined {
  const { stackTraceLimit } = Error;
  try {
    // A text that is no YAML may have an error at each character, and their stack traces would take most of the time.
    Error.stackTraceLimit = 0;
    // The parser compares each key with all those before it, which takes minutes for some ten thousand keys.
    const options = { prettyErrors: false, uniqueKeys: false, ...(lineCounter ? { lineCounter } : {}) };
    const document = parseDocument(text.replace(/^\uFEFF/, ''), options) as Document.Parsed;
    document.errors.push(...repeatedKeys(document));
    document.errors.sort((one, other) => one.pos[0] - other.pos[0]);
    return document;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function repeatedKeys(document: Document.Parsed): YAMLParseError[] {
  const errors: YAMLParseError[] = [];
  visit(document, {
    Map: (_key, { items }) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const at = key.range?.[0] ?? 0;
        if (seen.has(key.value))
          errors.push(new YAMLParseError([at, at + 1], 'DUPLICATE_KEY', 'Map keys must be unique'));
        if (errors.length === mostErrors) return visit.BREAK;
        seen.add(key.value);
      }
      return undefined;
    },
  });
  return errors;
}
