// Mutation operators: the small changes of meaning that a test has to notice, found on the syntax tree of a source file.
import { parseSync } from 'vite';

/** The operators, in the words of the report. */
export const operatorNames = [
  'negate condition',
  'swap comparison',
  'swap && and ||',
  'drop statement',
  'change number',
  'change string',
  'flip boolean',
  'return undefined',
  'remove await',
];

const comparisons = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '==': '!=',
  '!=': '==',
};
const logic = { '&&': '||', '||': '&&' };

/** Of these TypeScript nodes the expression inside runs; all others are types. */
const typeWrappers = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSTypeAssertion',
]);
const typeParts = new Set([
  'typeAnnotation',
  'typeParameters',
  'typeArguments',
  'returnType',
  'superTypeArguments',
]);
const skippedNodes = new Set([
  'ImportDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'MetaProperty',
]);

/** Sentences are judged by readers: a text of three words or more is no candidate. */
const prose = /\S\s+\S+\s+\S/;

/**
 * Mutations of a source text, in the order of the text. Each has its `operator`, its `line` (from 1), the range from `start` to
 * `end` in characters of the text, and the `replacement` for that range.
 */
export function mutationsOf(path, text) {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0].message}`);
  const found = [];
  visit(program, undefined, (node, parent) => found.push(...mutationsOfNode(node, parent, text)));
  const lineAt = lineFinder(text);
  return found
    .map((mutation) => ({ ...mutation, line: lineAt(mutation.start) }))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.operator.localeCompare(b.operator));
}

/** The text with one mutation in it. */
export function mutate(text, { start, end, replacement }) {
  return text.slice(0, start) + replacement + text.slice(end);
}

function visit(node, parent, see) {
  if (skippedNodes.has(node.type) || isLog(node.expression ?? node)) return;
  if (node.type.startsWith('TS') && !typeWrappers.has(node.type)) return;
  see(node, parent);
  for (const [key, value] of Object.entries(node)) {
    if (typeParts.has(key)) continue;
    for (const child of Array.isArray(value) ? value : [value])
      if (typeof child?.type === 'string' && typeof child.start === 'number') visit(child, node, see);
  }
}

function mutationsOfNode(node, parent, text) {
  const of = (part) => text.slice(part.start, part.end);
  const change = (operator, part, replacement) => [
    { operator, start: part.start, end: part.end, replacement },
  ];
  switch (node.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
    case 'WhileStatement':
      return change('negate condition', node.test, `!(${of(node.test)})`);
    case 'BinaryExpression':
      return swapped('swap comparison', comparisons, node, text);
    case 'LogicalExpression':
      return swapped('swap && and ||', logic, node, text);
    case 'ExpressionStatement':
      return isDroppable(node) ? change('drop statement', node, ';') : [];
    case 'ReturnStatement':
      return isReturned(node.argument) ? change('return undefined', node.argument, 'undefined as never') : [];
    case 'ArrowFunctionExpression':
      return node.expression ? returnsUndefined(node.body, text) : [];
    case 'AwaitExpression':
      return change('remove await', node, of(node.argument));
    case 'Literal':
      return isName(node, parent) ? [] : literalMutations(node, parent, change);
    default:
      return [];
  }
}

/** The operator stands between both sides; brackets and comments may stand there too. */
function swapped(operator, others, node, text) {
  const other = others[node.operator];
  if (other === undefined) return [];
  const between = text.slice(node.left.end, node.right.start);
  const start = node.left.end + between.indexOf(node.operator);
  const mutation = { operator, start, end: start + node.operator.length, replacement: other };
  return [mutation];
}

function isDroppable({ expression, directive }) {
  return directive == null && expression.callee?.type !== 'Super';
}

/** The body of an arrow function may have parentheses of its own, which stay. */
function returnsUndefined(body, text) {
  if (!isReturned(body) || body.type === 'AssignmentExpression') return [];
  const before = text.slice(0, body.start).trimEnd();
  const isBracketed = before.endsWith('(');
  const replacement = isBracketed ? 'undefined as never' : '(undefined as never)';
  return [{ operator: 'return undefined', start: body.start, end: body.end, replacement }];
}

/** Booleans are flipped by an operator of their own; what is nothing already stays nothing. */
function isReturned(value) {
  if (value == null || value.type === 'Literal') return false;
  return !(value.type === 'Identifier' && value.name === 'undefined');
}

function literalMutations(node, parent, change) {
  if (typeof node.value === 'number') return change('change number', node, `${node.value + 1}`);
  if (typeof node.value === 'boolean') return change('flip boolean', node, `${!node.value}`);
  if (typeof node.value !== 'string' || prose.test(node.value)) return [];
  if (parent?.type === 'JSXAttribute') return change('change string', node, `"${attribute(node.value)}~"`);
  return change('change string', node, JSON.stringify(`${node.value}~`));
}

const attribute = (value) => value.replaceAll('"', '&quot;');

/** Literals that are no value of their own: keys, directives, sources of exports, fallbacks. */
function isName(node, parent) {
  if (parent === undefined || isFallbackOfIndex(node, parent)) return true;
  if (['Property', 'PropertyDefinition', 'MethodDefinition'].includes(parent.type))
    return parent.key === node;
  if (parent.type === 'ExportNamedDeclaration') return true;
  // A class of a style sheet changes only the look.
  if (parent.type === 'MemberExpression') return parent.object.name === 'styles';
  return parent.type === 'ExpressionStatement';
}

/** `items[i] ?? 0`: what the compiler asks for at every index, also where there is always an item. */
function isFallbackOfIndex({ value }, { type, operator, left }) {
  if (type !== 'LogicalExpression' || operator !== '??' || (value !== 0 && value !== '')) return false;
  return left.type === 'MemberExpression' && left.computed;
}

/** A call that only writes a line for developers. */
function isLog({ type, callee }) {
  return type === 'CallExpression' && callee.type === 'MemberExpression' && callee.object.name === 'console';
}

function lineFinder(text) {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
