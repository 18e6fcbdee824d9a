// Sentences about schema violations, for the person who wrote the file.
import type { z } from '../base/zod.ts';

type Issue = z.core.$ZodIssue;

/** One sentence about a violation, for a person who knows the file but no schemas. */
export function issueText(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'is missing'
        : `must be ${typeWords[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `${issue.input === undefined ? 'is missing; ' : ''}must be one of: ${issue.values.map(String).join(', ')}`;
    case 'unrecognized_keys':
      return `is not known here: ${issue.keys.join(', ')}`;
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1
        ? 'must not be empty'
        : `must have at least ${issue.minimum}`;
    case 'too_big':
      return `must have at most ${issue.maximum}`;
    case 'invalid_format':
      return issue.message.startsWith('Invalid')
        ? 'is not written as it should be'
        : `must be ${issue.message}`;
    case 'custom':
      return `must be ${issue.message}`;
    default:
      return issue.message;
  }
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'text (put it in quotes)',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a set of fields',
  record: 'a set of fields',
};
