// Examples of every problem, read from the type itself: a new problem needs no second row for its tests.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import type { Problem } from '../../core/base/problem.ts';

type Node = { readonly type: string; readonly [key: string]: unknown };

/** Every problem as the type names it, with a value for each of its facts: `‹name›`, or 12345 where it is a number. */
export function problemExamples(): readonly Problem[] {
  const path = join(import.meta.dirname, '../../core/base/problem.ts');
  const { program, errors } = parseSync(path, readFileSync(path, 'utf8'));
  if (errors.length > 0) throw new Error(errors[0]?.message);
  const declared = (program.body as unknown as Node[])
    .map((node) => (node['declaration'] ?? node) as Node)
    .find((node) => node.type === 'TSTypeAliasDeclaration' && (node['id'] as Node)['name'] === 'Problem');
  const union = declared?.['typeAnnotation'] as Node | undefined;
  return ((union?.['types'] ?? []) as Node[]).map(exampleOf);
}

function exampleOf(member: Node): Problem {
  const facts = (member['members'] as Node[]).map((fact) => {
    const name = (fact['key'] as Node)['name'] as string;
    const type = (fact['typeAnnotation'] as Node)['typeAnnotation'] as Node;
    if (type.type === 'TSLiteralType') return [name, (type['literal'] as Node)['value']];
    return [name, type.type === 'TSNumberKeyword' ? 12_345 : `‹${name}›`];
  });
  return Object.fromEntries(facts) as Problem;
}
