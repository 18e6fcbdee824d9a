// Sentences that a source file uses, read from its syntax tree by the namespace of each translator.
import { parseSync } from 'vite';

/** What a file says. A pattern has `*` where a part of the key is chosen while the program runs. */
type Said = {
  /** Keys and patterns, each with its namespace. */
  readonly keys: readonly string[];
  /** Calls whose key is wholly chosen while the program runs: the namespaces they take from. */
  readonly open: readonly string[];
};

type Node = { readonly type: string; readonly [key: string]: unknown };

/** Reads what a file says; throws when it is no TypeScript. */
export function saidIn(path: string, text: string): Said {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const nodes = [...walk(program as unknown as Node)];
  const translators = nodes.flatMap(translatorOf);
  const tables = new Map(nodes.flatMap(tableOf));
  const keys = new Set<string>();
  const open = new Set<string>();
  for (const node of nodes) {
    const name = calledName(node);
    for (const { namespace } of translators.filter((translator) => translator.name === name)) {
      const parts = keysOf((node['arguments'] as readonly Node[])[0], tables);
      for (const part of parts) {
        if (part === undefined) open.add(namespace);
        else keys.add(`${namespace}.${part}`);
      }
    }
  }
  return { keys: [...keys], open: [...open] };
}

/** Whether a key or pattern stands for the sentence. */
export function standsFor(pattern: string, key: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.\\^$+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^.]+')}$`).test(key);
}

/** `const t = useTranslations('common')`. */
function translatorOf(node: Node): { readonly name: string; readonly namespace: string }[] {
  const made = node['init'] as Node | null | undefined;
  if (node.type !== 'VariableDeclarator' || made?.type !== 'CallExpression') return [];
  if ((made['callee'] as Node)['name'] !== 'useTranslations') return [];
  const namespace = ((made['arguments'] as readonly Node[])[0] ?? node)['value'];
  const name = (node['id'] as Node)['name'];
  return typeof name === 'string' && typeof namespace === 'string' ? [{ name, namespace }] : [];
}

/** `const words = { right: 'isRight', … }`, a table from which a key may be chosen. */
function tableOf(node: Node): [unknown, Node][] {
  if (node.type !== 'VariableDeclarator') return [];
  let made = node['init'] as Node | null | undefined;
  while (made?.type === 'TSAsExpression' || made?.type === 'TSSatisfiesExpression')
    made = made['expression'] as Node;
  return made?.type === 'ObjectExpression' ? [[(node['id'] as Node)['name'], made]] : [];
}

/** The name of what is called: `t` of `t(…)`, `t.has(…)` and `t.rich(…)`. */
function calledName(node: Node): unknown {
  if (node.type !== 'CallExpression') return undefined;
  const callee = node['callee'] as Node;
  return callee.type === 'MemberExpression' ? (callee['object'] as Node)['name'] : callee['name'];
}

/** The keys an argument can be; undefined for what cannot be read. */
function keysOf(node: Node | undefined, tables: ReadonlyMap<unknown, Node>): (string | undefined)[] {
  switch (node?.type) {
    case 'Literal':
      return [node['value'] as string];
    case 'ConditionalExpression':
      return [node['consequent'], node['alternate']].flatMap((branch) => keysOf(branch as Node, tables));
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'ParenthesizedExpression':
      return keysOf(node['expression'] as Node, tables);
    case 'MemberExpression':
      return keysOf(tables.get((node['object'] as Node)['name']), tables);
    case 'ObjectExpression':
      return (node['properties'] as readonly Node[]).flatMap((entry) =>
        keysOf(entry['value'] as Node, tables),
      );
    case 'TemplateLiteral':
      return [
        (node['quasis'] as readonly Node[])
          .map((part) => (part['value'] as { cooked: string }).cooked)
          .join('*'),
      ];
    default:
      return [undefined];
  }
}

function* walk(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child === 'object' && child !== null && typeof (child as Node).type === 'string')
        yield* walk(child as Node);
    }
  }
}
