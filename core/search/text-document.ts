// The text of a checklist or lesson, parsed as it is searched.
import type { MarkdownDocument } from '../markdown/document.ts';
import { parseMarkdown } from '../markdown/parse-markdown.ts';

const frontMatter = /^\uFEFF?---\r?\n[\s\S]*?\r?\n---\r?\n/;

/** The text of a checklist or lesson from which its units are made. */
export function documentOfText(text: string): MarkdownDocument {
  return parseMarkdown(text.replace(frontMatter, ''));
}
