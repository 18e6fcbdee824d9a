// Cache of the parsed texts of a content folder, for texts that did not change since the last read.

import type { Problem } from '../base/problem.ts';
import type { MarkdownDocument } from '../markdown/document.ts';
import { parseMarkdown } from '../markdown/parse-markdown.ts';
import { type Figure, readFigure } from '../markdown/read-figure.ts';
import type { Problems } from './content-folder.ts';
import { readYaml, type YamlText, yamlOfValue } from './yaml-text.ts';

type Known<T> = { readonly text: string; readonly found: T };

/** Caches texts of one folder by path. Callers must not change what it returns. */
export class ContentMemory {
  readonly #markdown = new Map<string, Known<MarkdownDocument>>();
  readonly #figures = new Map<string, Known<Figure>>();
  readonly #yaml = new Map<
    string,
    Known<{ readonly yaml: YamlText | undefined; readonly problems: readonly Problem[] }>
  >();

  /** The same as parseMarkdown. */
  markdown(file: string, text: string): MarkdownDocument {
    const known = this.#markdown.get(file);
    if (known?.text === text) return known.found;
    const found = parseMarkdown(text);
    this.#markdown.set(file, { text, found });
    return found;
  }

  /** The same as readFigure. */
  figure(file: string, svg: string): Figure {
    const known = this.#figures.get(file);
    if (known?.text === svg) return known.found;
    const found = readFigure(svg);
    this.#figures.set(file, { text: svg, found });
    return found;
  }

  /** The same as readYaml. */
  yaml(text: string, file: string, problems: Problems, firstLine = 1): YamlText | undefined {
    const key = `${firstLine} ${file}`;
    const known = this.#yaml.get(key);
    if (known?.text === text) {
      problems.push(...known.found.problems);
      return known.found.yaml;
    }
    const own: Problem[] = [];
    const yaml = readYaml(text, file, own, firstLine);
    this.#yaml.set(key, { text, found: { yaml, problems: own } });
    problems.push(...own);
    return yaml;
  }

  /** Stores a YAML text with the value it was written from: parsing thousands of contacts again takes seconds. */
  keepYaml(text: string, file: string, value: unknown): void {
    this.#yaml.set(`1 ${file}`, { text, found: { yaml: yamlOfValue(text, file, value), problems: [] } });
  }
}
