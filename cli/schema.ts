// `kit schema`: schemas of the format as JSON Schema.

import { z } from '../core/base/zod.ts';
import { holidayTableSchema } from '../core/contacts/holidays/holiday-table.ts';
import { catalogueSchema, derivedPagesSchema } from '../core/kit/catalogue.ts';
import { glossarySchema } from '../core/kit/glossary.ts';
import { quizSchema } from '../core/learning/quiz.ts';
import { aidSchema } from '../core/library/aid.ts';
import type { CliOutput } from './cli-output.ts';
import { exitCodes } from './exit-codes.ts';
import { parseCommandArgs } from './parse-args.ts';

const schemas = {
  catalogue: catalogueSchema,
  glossary: glossarySchema,
  aid: aidSchema,
  pages: derivedPagesSchema,
  quiz: quizSchema,
  holidays: holidayTableSchema,
} as const;

/** `schema [name]`: always JSON. */
export async function schemaCommand(args: readonly string[], out: CliOutput): Promise<number> {
  const read = parseCommandArgs(args, {}, ['name?']);
  if ('fault' in read) return out.misuse(read.fault);
  const [name = 'catalogue'] = read.places;
  if (!isSchemaName(name))
    return out.misuse(`There is no schema "${name}", only ${Object.keys(schemas).join(', ')}.`);
  const schema = z.toJSONSchema(schemas[name]);
  out.answer(schema, [JSON.stringify(schema, undefined, 2)]);
  return exitCodes.good;
}

function isSchemaName(name: string): name is keyof typeof schemas {
  return Object.hasOwn(schemas, name);
}
