// Imports of a source file and the forbidden forms it uses, read from its syntax tree.
import { parseSync } from 'vite';

/** One import of a file: as written, whether only types come in, and whether it is read only when it is needed (`import()`). */
type Import = { readonly specifier: string; readonly isType: boolean; readonly isLate: boolean };

/** What the walls need to know of a source file. */
export type SourceFile = {
  readonly imports: readonly Import[];
  readonly hasDefaultExport: boolean;
  readonly hasEnum: boolean;
  /** Whether the file does nothing but hand on what others export. */
  readonly isBarrel: boolean;
  /** Whether `window.host` or `globalThis.host` is read. */
  readonly readsHost: boolean;
  /** Whether the global fetch is called. */
  readonly callsFetch: boolean;
};

type Node = { readonly type: string; readonly [key: string]: unknown };

/** Reads a file; throws when it is no TypeScript. */
export function readSource(path: string, text: string): SourceFile {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const body = program.body as unknown as readonly Node[];
  const nodes = [...walk(program as unknown as Node)];
  return {
    imports: nodes.flatMap(importsOf),
    hasDefaultExport: nodes.some(({ type }) => type === 'ExportDefaultDeclaration'),
    hasEnum: nodes.some(({ type }) => type === 'TSEnumDeclaration'),
    isBarrel: body.length > 0 && body.every((node) => isReExport(node)),
    readsHost: nodes.some(readsHost),
    callsFetch: nodes.some((node) => node.type === 'CallExpression' && nameOf(node['callee']) === 'fetch'),
  };
}

function* walk(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* walk(child);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

/** Static, re-exporting, dynamic and type imports, workers named by address, and require. */
function importsOf(node: Node): Import[] {
  const found = (source: unknown, isType = false): Import[] => {
    const specifier = stringOf(source);
    return specifier === undefined ? [] : [{ specifier, isType, isLate: node.type === 'ImportExpression' }];
  };
  switch (node.type) {
    case 'ImportDeclaration':
      return found(
        node['source'],
        node['importKind'] === 'type' || areTypes(node['specifiers'], 'importKind'),
      );
    case 'ExportNamedDeclaration':
      return found(
        node['source'],
        node['exportKind'] === 'type' || areTypes(node['specifiers'], 'exportKind'),
      );
    case 'ExportAllDeclaration':
      return found(node['source'], node['exportKind'] === 'type');
    case 'ImportExpression':
      return found(node['source']);
    case 'TSImportType':
      return found(node['source'] ?? node['argument'], true);
    case 'NewExpression':
      return nameOf(node['callee']) === 'URL' && isImportMeta((node['arguments'] as Node[])[1])
        ? found((node['arguments'] as Node[])[0])
        : [];
    case 'CallExpression':
      return nameOf(node['callee']) === 'require' ? found((node['arguments'] as Node[])[0]) : [];
    default:
      return [];
  }
}

function areTypes(specifiers: unknown, key: string): boolean {
  const all = specifiers as Node[];
  return all.length > 0 && all.every((specifier) => specifier[key] === 'type');
}

function stringOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'TSLiteralType') return stringOf(node['literal']);
  return typeof node['value'] === 'string' ? node['value'] : undefined;
}

function nameOf(node: unknown): string | undefined {
  return isNode(node) && node.type === 'Identifier' ? (node['name'] as string) : undefined;
}

/** `import.meta.url`, what a worker's address is resolved against. */
function isImportMeta(node: Node | undefined): boolean {
  return (
    node?.type === 'MemberExpression' && isNode(node['object']) && node['object'].type === 'MetaProperty'
  );
}

function isReExport(node: Node): boolean {
  return (
    (node.type === 'ExportNamedDeclaration' && node['source'] != null) || node.type === 'ExportAllDeclaration'
  );
}

function readsHost(node: Node): boolean {
  if (node.type !== 'MemberExpression') return false;
  const isGlobal = ['window', 'globalThis', 'self'].includes(nameOf(node['object']) ?? '');
  return isGlobal && (nameOf(node['property']) ?? stringOf(node['property'])) === 'host';
}
