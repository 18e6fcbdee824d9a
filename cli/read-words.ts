// Decides how the words after a command are read.
import { type ParseArgsConfig, parseArgs } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<O extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: O; allowPositionals: true }>
>['values'];

/** Options that every command has; they are looked at before the command is. */
const commonOptions = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;

/**
 * Reads options and places; `places` names the places, those with `?` at the end may be left out. A `fault` says what was not
 * understood.
 */
export function readWords<O extends Options>(
  words: readonly string[],
  options: O,
  places: readonly string[],
): { readonly values: Values<O>; readonly places: readonly string[] } | { readonly fault: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { ...commonOptions, ...options },
      allowPositionals: true,
    });
    const missing = places.slice(positionals.length).find((place) => !place.endsWith('?'));
    if (missing !== undefined) return { fault: `The command needs <${missing}>.` };
    const [surplus] = positionals.slice(places.length);
    if (surplus !== undefined) return { fault: `The command does not know what to do with "${surplus}".` };
    return { values: values as Values<O>, places: positionals };
  } catch (error) {
    if (!isWordFault(error)) throw error;
    return { fault: `${error.message.split('. ')[0]?.replace(/\.$/, '')}.` };
  }
}

function isWordFault(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
