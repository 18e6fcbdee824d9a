// Nesting depth of a JSON text, counted without parsing: a parser recurses and may run out of stack.

const quote = 0x22;
const backslash = 0x5c;

/** Whether objects and arrays are nested more than `limit` deep. Takes time proportional to the length of the text. */
export function isJsonDeeper(text: string, limit: number): boolean {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isInString) {
      if (code === backslash) at += 1;
      else if (code === quote) isInString = false;
    } else if (code === quote) isInString = true;
    else if (code === 0x7b || code === 0x5b) {
      depth += 1;
      if (depth > limit) return true;
    } else if (code === 0x7d || code === 0x5d) depth -= 1;
  }
  return false;
}
