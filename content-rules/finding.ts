// Findings of the content check: location, rule, severity.
import type { Language } from '../core/base/language.ts';
import type { LocalText } from '../core/base/local-text.ts';

/** The rules; docs/content-format.md explains each. */
export type RuleName =
  | 'compose'
  | 'fact-without-source'
  | 'source-incomplete'
  | 'source-not-cited'
  | 'open-box'
  | 'phone-not-in-contacts'
  | 'red-topic'
  | 'never-shipped'
  | 'missing-language'
  | 'aid-place'
  | 'figure-link'
  | 'quiz-reference'
  | 'unknown-term'
  | 'term-not-official'
  | 'reading-level';

/** A finding; `line` counts from 1 in the file and is 1 for the whole file. A warning does not fail the check. */
export type Finding = {
  readonly file: string;
  readonly line: number;
  readonly rule: RuleName;
  readonly severity: 'error' | 'warning';
  readonly message: string;
};

/** One output line for a finding. */
export function findingLine({ file, line, rule, severity, message }: Finding): string {
  return `${file}:${line}: ${severity === 'warning' ? 'warning: ' : ''}${rule}: ${message}`;
}

/** A text shortened to fit an output line. */
export function shortened(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length > 90 ? `${plain.slice(0, 90)}…` : plain;
}

/** The first of the lines that contains a text, from 1; 1 if none does. */
export function lineOf(text: string, lines: readonly string[]): number {
  return Math.max(1, lines.findIndex((line) => line.includes(text)) + 1);
}

/** One finding for each language in which a text of a YAML file is missing; `name` says which text it is. */
export function missingLanguages(
  text: LocalText,
  languages: readonly Language[],
  { file, lines, name }: { readonly file: string; readonly lines: readonly string[]; readonly name: string },
): Finding[] {
  const line = lineOf(Object.values(text)[0] ?? '', lines);
  return languages
    .filter((language) => text[language] === undefined)
    .map((language): Finding => {
      const message = `${name} is not said in ${language}`;
      return { file, line, rule: 'missing-language', severity: 'error', message };
    });
}
