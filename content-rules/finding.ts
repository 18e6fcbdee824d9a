// Decides what a finding of the content check is: where it stands, which rule it breaks, and whether it stops a release.

/** The rules; docs/content-format.md says what each asks for. */
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

/** Something a rule found; `line` from 1 in the file, 1 where the whole file is meant. A warning does not fail the check. */
export type Finding = {
  readonly file: string;
  readonly line: number;
  readonly rule: RuleName;
  readonly severity: 'error' | 'warning';
  readonly message: string;
};

/** One line of print for a finding. */
export function findingLine({ file, line, rule, severity, message }: Finding): string {
  return `${file}:${line}: ${severity === 'warning' ? 'warning: ' : ''}${rule}: ${message}`;
}

/** As much of a text as one line of print can carry. */
export function shortened(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length > 90 ? `${plain.slice(0, 90)}…` : plain;
}
