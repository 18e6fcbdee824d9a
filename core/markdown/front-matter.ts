// Splitting of a text into front matter and body.

/** A split text: `yaml` without its fences, `body` with as many lines as the whole, so that line numbers stay right. */
type DividedText = { readonly yaml?: string; readonly body: string };

// A first line of `---` followed by a field. After a divider at the top of a text something else follows.
const shape = /^\uFEFF?---[ \t]*\r?\n(?=[A-Za-z][\w-]*[ \t]*:)([\s\S]*?\r?\n)---[ \t]*(?:\r?\n|$)/;

/** Splits front matter and body. A text without front matter is all body. */
export function divideFrontMatter(text: string): DividedText {
  const found = shape.exec(text);
  if (!found) return { body: text.replace(/^\uFEFF/, '') };
  const lineCount = found[0].split('\n').length - 1;
  return { yaml: found[1] ?? '', body: '\n'.repeat(lineCount) + text.slice(found[0].length) };
}
