// Parser for command-line arguments.
import { type ParseArgsConfig, parseArgs } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<O extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: O; allowPositionals: true }>
>['values'];

/** Options of every command, read before the command is known. */
const commonOptions = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;

/**
 * Parses options and positional arguments. `places` names the positional arguments; those with `?` at the end are optional. A
 * `fault` describes what is invalid.
 */
export function parseCommandArgs<O extends Options>(
  commandArgs: readonly string[],
  options: O,
  places: readonly string[],
): { readonly values: Values<O>; readonly places: readonly string[] } | { readonly fault: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...commandArgs],
      options: { ...commonOptions, ...options },
      allowPositionals: true,
    });
    const missing = places.slice(positionals.length).find((place) => !place.endsWith('?'));
    if (missing !== undefined) return { fault: `The command needs <${missing}>.` };
    const [surplus] = positionals.slice(places.length);
    if (surplus !== undefined) return { fault: `The command does not know what to do with "${surplus}".` };
    return { values: values as Values<O>, places: positionals };
  } catch (error) {
    if (!isArgumentFault(error)) throw error;
    return { fault: `${error.message.split('. ')[0]?.replace(/\.$/, '')}.` };
  }
}

function isArgumentFault(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
