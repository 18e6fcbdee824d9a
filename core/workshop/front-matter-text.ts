// Separate changes of a Markdown text's front matter and body.
import { editYaml, type YamlChange } from '../compose/yaml-edit.ts';
import { divideFrontMatter } from '../markdown/front-matter.ts';

/** A Markdown text in its two parts; `firstLine` is the line of the whole on which the body starts. */
type MarkdownParts = { readonly yaml?: string; readonly body: string; readonly firstLine: number };

/** Splits a text. */
export function divideMarkdown(text: string): MarkdownParts {
  const { yaml, body } = divideFrontMatter(text);
  if (yaml === undefined) return { body, firstLine: 1 };
  // The fences and the fields precede the body as empty lines, so that line numbers stay right.
  const lines = yaml.split('\n').length + 1;
  return { yaml, body: body.slice(lines), firstLine: lines + 1 };
}

/** Joins a text. */
export function joinMarkdown(yaml: string | undefined, body: string): string {
  return yaml === undefined ? body : `---\n${yaml.endsWith('\n') ? yaml : `${yaml}\n`}---\n${body}`;
}

/** Changes fields of the front matter; a text without one gets it. Undefined if the fields cannot be read. */
export function editFrontMatter(text: string, changes: readonly YamlChange[]): string | undefined {
  const { yaml = '', body } = divideMarkdown(text);
  const edited = editYaml(yaml, changes);
  return edited === undefined ? undefined : joinMarkdown(edited, body);
}

/** Replaces the body below the fields. */
export function replaceBody(text: string, body: string): string {
  return joinMarkdown(divideMarkdown(text).yaml, body);
}
