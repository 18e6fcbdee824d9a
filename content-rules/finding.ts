// Findings of the content check: location, rule, severity.

/** The rules; docs/content-format.md explains each. */
export type RuleName =
  | 'compose'
  | 'fact-without-source'
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
