// Decides where the front matter of a text ends, so that no reader of the text takes it for words.

/** A text divided: `yaml` without its fences, `body` with as many lines as the whole, so that line numbers stay true. */
export type DividedText = { readonly yaml?: string; readonly body: string };

// A first line of `---` followed by a field; a divider at the top of a text is followed by something else.
const shape = /^\uFEFF?---[ \t]*\r?\n(?=[A-Za-z][\w-]*[ \t]*:)([\s\S]*?\r?\n)---[ \t]*(?:\r?\n|$)/;

/** Divides front matter and body. A text without front matter is all body. */
export function divideFrontMatter(text: string): DividedText {
  const found = shape.exec(text);
  if (!found) return { body: text.replace(/^\uFEFF/, '') };
  const lineCount = found[0].split('\n').length - 1;
  return { yaml: found[1] ?? '', body: '\n'.repeat(lineCount) + text.slice(found[0].length) };
}
